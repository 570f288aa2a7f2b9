// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.IvArterial;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;

/// One session at one dose level, from the arm to concentrations.
///
/// @param evidence the rows
/// @param arm drug, route and site; venous where the site is not said
/// @param dose dose of the session, in the arm's unit
/// @param infusionH length of an infusion, hours; unused for a spray
record SessionDose(Evidence evidence, ObservedArm arm, double dose, double infusionH) {
  private static final double MINUTES_PER_HOUR = 60;

  static SessionDose of(Evidence evidence, ObservedArm arm, double dose) {
    return new SessionDose(evidence, arm, dose, arm.infusionMinutes().orElse(0) / MINUTES_PER_HOUR);
  }

  static NasalS spray(ObservedArm arm, Person person) {
    boolean japanese = arm.person().ancestry().equals("japanese");
    boolean asian = japanese || arm.person().ancestry().equals("asian");
    return new NasalS(person.parameters(), new NasalCovariates(person.ageYears(), asian, japanese));
  }

  /// Devices of a spray session.
  int devices() {
    return (int) Math.round(dose / evidence.value("nasal.dose_device", "mg"));
  }

  /// Concentrations of one person after the session.
  ///
  /// @param timesH ascending, hours from its start
  List<Concentration> concentrations(Person person, double[] timesH) {
    if (arm.isNasal()) {
      return spray(arm, person).concentrations(new double[] {0}, devices(), timesH);
    }
    List<Infusion> infusions = List.of(infusion(person));
    return arm.site().equals("arterial")
        ? new IvArterial(person.parameters(), person.weightKg()).concentrations(infusions, timesH)
        : new IvVenous(person.parameters(), person.weightKg()).concentrations(infusions, timesH);
  }

  private Infusion infusion(Person person) {
    double mg = arm.doseUnit().equals("mg/kg") ? dose * person.weightKg() : dose;
    return switch (arm.drug()) {
      case "ketamine" -> Infusion.racemic(0, infusionH, mg);
      case "esketamine" -> new Infusion(0, infusionH, mg, 0);
      case "arketamine" -> new Infusion(0, infusionH, 0, mg);
      default -> throw new IllegalArgumentException(arm.id() + ": no infusion of " + arm.drug());
    };
  }
}
