// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Optional;
import java.util.Set;

/// What keeps an observed row from being simulated, found in the row's own columns.
final class Gap {
  private static final Set<String> INFUSED = Set.of("ketamine", "esketamine", "arketamine");

  private Gap() {}

  /// The first gap, in words.
  static Optional<String> of(Observation row, Observable observable) {
    if (row.statistic() == Statistic.WORDS) {
      return Optional.of("no number is published");
    }
    return arm(row.arm(), observable.family())
        .or(() -> row.against().flatMap(arm -> arm(arm, observable.family())))
        .or(() -> time(row, observable));
  }

  private static Optional<String> arm(ObservedArm arm, Observable.Family family) {
    if (!arm.subject().equals("adult")) {
      return Optional.of("people: %s; the packs are for adults".formatted(arm.subject()));
    }
    if (!arm.condition().isEmpty()) {
      return Optional.of("people: no parameter for: " + arm.condition());
    }
    if (arm.drug().isEmpty()) {
      return Optional.of("drug: not one that the model has");
    }
    return (arm.isControl() ? Optional.<String>empty() : treatment(arm, family))
        .or(() ->
            switch (family) {
              case MOOD -> sessions(arm).or(() -> blinding(arm));
              case DURABILITY -> sessions(arm);
              default -> Optional.empty();
            });
  }

  private static Optional<String> treatment(ObservedArm arm, Observable.Family family) {
    boolean nasal = arm.isNasal() && arm.drug().equals("esketamine");
    boolean infused = arm.route().equals("iv") && INFUSED.contains(arm.drug());
    if (!nasal && !infused) {
      return Optional.of(
          "route: no parameter pack for %s by %s"
              .formatted(arm.drug(), arm.route().isEmpty() ? "a route not said" : arm.route()));
    }
    return switch (family) {
      case PARAMETER -> Optional.empty();
      case BIOAVAILABILITY ->
          nasal ? dose(arm) : Optional.of("route: bioavailability of an infusion");
      case EXPOSURE, ACUTE -> dose(arm).or(() -> nasal ? Optional.empty() : infusion(arm));
      case MOOD, DURABILITY -> dose(arm).or(() -> nasal ? Optional.empty() : byWeight(arm));
    };
  }

  private static Optional<String> dose(ObservedArm arm) {
    return arm.doses().isEmpty() ? Optional.of("dose: not said") : Optional.empty();
  }

  private static Optional<String> infusion(ObservedArm arm) {
    if (arm.infusionMinutes().isEmpty()) {
      return Optional.of("infusion time: not said");
    }
    return arm.infusionMinutes().getAsDouble() > 0
        ? Optional.empty()
        : Optional.of("infusion time: a bolus, whose first minutes no pack describes");
  }

  private static Optional<String> byWeight(ObservedArm arm) {
    return arm.doseUnit().equals("mg/kg")
        ? Optional.empty()
        : Optional.of("dose: not by body weight");
  }

  private static Optional<String> sessions(ObservedArm arm) {
    return arm.sessionDays().isEmpty() ? Optional.of("session days: not said") : Optional.empty();
  }

  private static Optional<String> blinding(ObservedArm arm) {
    return arm.blinding().isEmpty() ? Optional.of("blinding: not said") : Optional.empty();
  }

  private static Optional<String> time(Observation row, Observable observable) {
    boolean needed =
        switch (observable) {
          case CONCENTRATION_KETAMINE_S,
              CONCENTRATION_NORKETAMINE_S,
              NAUSEA_ANY,
              RESPONDERS_NOT_RELAPSED,
              MEAN_DAYS_TO_RELAPSE ->
              true;
          default -> observable.family() == Observable.Family.MOOD;
        };
    if (needed && row.timeH().isEmpty()) {
      return Optional.of("time: not said");
    }
    if (observable == Observable.NAUSEA_ANY && row.arm().sessionDays().isEmpty()) {
      return Optional.of("session days: not said");
    }
    return observable == Observable.MADRS_DIFFERENCE && row.against().isEmpty()
        ? Optional.of("comparison: not said")
        : Optional.empty();
  }
}
