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
    return arm(row.arm(), observable)
        .or(() -> row.against().flatMap(arm -> arm(arm, observable)))
        .or(() -> comparison(row, observable))
        .or(() -> time(row, observable));
  }

  private static Optional<String> arm(ObservedArm arm, Observable observable) {
    if (!arm.subject().equals("adult")) {
      return Optional.of("people: %s; the packs are for adults".formatted(arm.subject()));
    }
    if (!arm.condition().isEmpty()) {
      return Optional.of("people: no parameter for: " + arm.condition());
    }
    if (arm.drug().isEmpty()) {
      return Optional.of("drug: not one that the model has");
    }
    return (arm.isControl() ? Optional.<String>empty() : treatment(arm, observable))
        .or(() ->
            switch (observable.family()) {
              case MOOD -> sessions(arm).or(() -> blinding(arm));
              case DURABILITY -> sessions(arm);
              case WITHDRAWAL -> sessions(arm).or(() -> selection(arm));
              default -> Optional.empty();
            });
  }

  private static Optional<String> treatment(ObservedArm arm, Observable observable) {
    boolean nasal = arm.isNasal() && arm.drug().equals("esketamine");
    boolean infused = arm.route().equals("iv") && INFUSED.contains(arm.drug());
    if (!nasal && !infused) {
      return Optional.of(
          "route: no parameter pack for %s by %s"
              .formatted(arm.drug(), arm.route().isEmpty() ? "a route not said" : arm.route()));
    }
    if (nasal && arm.person().influence().isPresent()) {
      return Optional.of("people: their other drug has no scaling for the spray");
    }
    return switch (observable.family()) {
      case PARAMETER -> Optional.empty();
      case BIOAVAILABILITY ->
          nasal ? dose(arm) : Optional.of("route: bioavailability of an infusion");
      case RATIO -> nasal ? dose(arm) : peakOfInfusion(arm, observable);
      case EXPOSURE, ACUTE -> dose(arm).or(() -> nasal ? Optional.empty() : infusion(arm));
      case MOOD, DURABILITY, WITHDRAWAL -> nasal ? dose(arm) : doseOfMood(arm);
    };
  }

  /// An area does not depend on how long an infusion took.
  private static Optional<String> peakOfInfusion(ObservedArm arm, Observable observable) {
    return observable == Observable.CMAX_RATIO_KETAMINE_S ? infusion(arm) : Optional.empty();
  }

  private static Optional<String> dose(ObservedArm arm) {
    return arm.doses().isEmpty() ? Optional.of("dose: not said") : Optional.empty();
  }

  /// A dose of racemic ketamine that is not said is that of row `iv.dose_default`.
  private static Optional<String> doseOfMood(ObservedArm arm) {
    if (arm.doses().isEmpty() && arm.drug().equals("ketamine")) {
      return Optional.empty();
    }
    return dose(arm).or(() -> byWeight(arm));
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

  private static Optional<String> selection(ObservedArm arm) {
    return arm.selection().day().isEmpty()
        ? Optional.of("people: when they were picked is not said")
        : Optional.empty();
  }

  private static Optional<String> blinding(ObservedArm arm) {
    return arm.blinding().isEmpty() ? Optional.of("blinding: not said") : Optional.empty();
  }

  private static Optional<String> comparison(Observation row, Observable observable) {
    return observable.isComparison() && row.against().isEmpty()
        ? Optional.of("comparison: not said")
        : Optional.empty();
  }

  private static Optional<String> time(Observation row, Observable observable) {
    boolean needed =
        switch (observable) {
          case CONCENTRATION_KETAMINE_S,
              CONCENTRATION_NORKETAMINE_S,
              NAUSEA_ANY,
              EARLY_RESPONSE_OF_END_RESPONDERS,
              RESPONDERS_NOT_RELAPSED,
              RESPONDERS_RELAPSED,
              MEAN_DAYS_OF_RELAPSED ->
              true;
          default -> observable.family() == Observable.Family.MOOD;
        };
    if (needed && row.timeH().isEmpty()) {
      return Optional.of("time: not said");
    }
    return observable == Observable.NAUSEA_ANY && row.arm().sessionDays().isEmpty()
        ? Optional.of("session days: not said")
        : Optional.empty();
  }
}
