// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.function.ToDoubleFunction;
import org.kedge.evidence.Evidence;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.IvVenous;

/// Pharmacokinetic parameters of one person, in the unit of the observed row. An infusion is judged
/// by the venous pack.
final class PackParameter {
  private static final double MINUTES_PER_HOUR = 60;
  private static final double ML_PER_L = 1000;
  private static final double PERCENT = 100;

  /// The declining part of a linear system does not depend on the dose: one unit of each.
  private static final double ANY = 1;

  private final Evidence evidence;
  private final ObservedArm arm;
  private final Person person;

  PackParameter(Evidence evidence, ObservedArm arm, Person person) {
    this.evidence = evidence;
    this.arm = arm;
    this.person = person;
  }

  double value(Observation row, Observable observable) {
    return switch (observable) {
      case CLEARANCE_KETAMINE_S -> clearance(clearanceSLPerH(), row.unit());
      case CLEARANCE_KETAMINE_R -> clearance(infused().clearanceRLPerH(), row.unit());
      case VSS_KETAMINE_S, VSS_KETAMINE_R -> volume(infused().steadyStateVolumeL(), row.unit());
      case HALF_LIFE_KETAMINE_S -> halfLifeH(Concentration::ketamineS);
      case HALF_LIFE_KETAMINE_R -> halfLifeH(Concentration::ketamineR);
      case HALF_LIFE_NORKETAMINE_S -> halfLifeH(Concentration::norketamineS);
      case AUC_RATIO_HYDROXYNORKETAMINE_S -> infused().hydroxynorketamineRatioS();
      case AUC_RATIO_HYDROXYNORKETAMINE_R -> infused().hydroxynorketamineRatioR();
      case BIOAVAILABILITY_KETAMINE_S -> PERCENT * bioavailability();
      default -> throw new IllegalArgumentException(observable + " is no parameter");
    };
  }

  private IvVenous infused() {
    return new IvVenous(person.parameters(), person.weightKg());
  }

  private double clearanceSLPerH() {
    return arm.isNasal()
        ? SessionDose.spray(arm, person).clearanceLPerH()
        : infused().clearanceSLPerH();
  }

  private double bioavailability() {
    return arm.doses().stream()
        .mapToDouble(dose ->
            SessionDose.spray(arm, person)
                .bioavailability(SessionDose.of(evidence, arm, dose).devices()))
        .average()
        .orElseThrow();
  }

  /// `ln 2` over the slope of the logarithm, when the slowest rate rules alone.
  private double halfLifeH(ToDoubleFunction<Concentration> quantity) {
    double lateH = evidence.value("judge.terminal", "h");
    double deviceMg = evidence.value("nasal.dose_device", "mg");
    SessionDose dose = new SessionDose(evidence, arm, arm.isNasal() ? deviceMg : ANY, ANY);
    double[] late =
        dose.concentrations(person, new double[] {lateH, lateH + ANY}).stream()
            .mapToDouble(quantity)
            .toArray();
    return Math.log(2) * ANY / Math.log(late[0] / late[1]);
  }

  private double clearance(double litresPerH, String unit) {
    return switch (unit) {
      case "L/h" -> litresPerH;
      case "L/min" -> litresPerH / MINUTES_PER_HOUR;
      case "mL/min" -> litresPerH * ML_PER_L / MINUTES_PER_HOUR;
      case "mL/min/kg" -> litresPerH * ML_PER_L / MINUTES_PER_HOUR / person.weightKg();
      default -> throw new IllegalArgumentException("no clearance in " + unit);
    };
  }

  private double volume(double litres, String unit) {
    return switch (unit) {
      case "L" -> litres;
      case "L/kg" -> litres / person.weightKg();
      default -> throw new IllegalArgumentException("no volume in " + unit);
    };
  }
}
