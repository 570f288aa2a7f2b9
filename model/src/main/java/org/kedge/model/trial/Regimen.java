// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Breach;
import org.kedge.model.dose.CountedDose;
import org.kedge.model.dose.DoseKind;
import org.kedge.model.dose.SessionLimits;

/// What one person is given, session by session.
///
/// @param treatments one a session
/// @param sessionDays when each begins, days, not descending, as many as treatments
/// @source evidence rows nasal.dose_device, nasal.gap and rec.auc_window; those of [SessionLimits]
public record Regimen(List<Treatment> treatments, List<Double> sessionDays) {
  private static final double HOURS_PER_DAY = 24;
  private static final double MINUTES_PER_HOUR = 60;

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if they differ in length
  public Regimen {
    treatments = List.copyOf(treatments);
    sessionDays = List.copyOf(sessionDays);
    if (treatments.size() != sessionDays.size()) {
      throw new IllegalArgumentException(
          "treatments must be one a session, were %d for %d sessions"
              .formatted(treatments.size(), sessionDays.size()));
    }
  }

  /// The same treatment in every session of an arm.
  static Regimen of(Arm arm) {
    return new Regimen(
        arm.sessionDays().stream().map(_ -> arm.treatment()).toList(), arm.sessionDays());
  }

  /// The first session that the model does not accept, by [SessionLimits], or that begins within
  /// the window of the one before it: the two are one session, and as two the mood would count
  /// twice.
  ///
  /// @return its place among the sessions and what is wrong; nothing where all are accepted
  /// @throws IllegalArgumentException if days are not finite or descend, or a row is missing
  public Optional<Breach> breach(Evidence evidence) {
    double deviceMg = evidence.value("nasal.dose_device", "mg");
    double gapH = evidence.value("nasal.gap", "min") / MINUTES_PER_HOUR;
    List<CountedDose> doses = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < treatments.size(); place++) {
      double startH = sessionDays.get(place) * HOURS_PER_DAY;
      switch (treatments.get(place)) {
        case Treatment.RacemicInfusion(double dose, double minutes) ->
            doses.add(infusion(DoseKind.RACEMIC_INFUSION, startH, minutes, dose));
        case Treatment.EsketamineInfusion(double dose, double minutes) ->
            doses.add(infusion(DoseKind.ESKETAMINE_INFUSION, startH, minutes, dose));
        case Treatment.EsketamineNasal(int devices) ->
            doses.add(
                new CountedDose(
                    DoseKind.ESKETAMINE_SPRAY,
                    startH,
                    Math.max(0, devices - 1) * gapH,
                    devices * deviceMg));
        case Treatment.None() -> {
          continue;
        }
      }
      places.add(place);
    }
    SessionLimits limits = new SessionLimits(evidence);
    return limits
        .breach(doses)
        .or(() -> limits.cut(doses))
        .map(breach -> breach.at(places.get(breach.place())));
  }

  private static CountedDose infusion(
      DoseKind kind, double startH, double minutes, double mgPerKg) {
    return new CountedDose(kind, startH, minutes / MINUTES_PER_HOUR, mgPerKg);
  }
}
