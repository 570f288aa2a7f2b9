// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.trial.Dosing;
import org.kedge.model.trial.Treatment;

/// Reads drug, route, dose and infusion time; what is left out comes from the rows.
final class TreatmentReader {
  private final Evidence evidence;
  private final Map<Treatment, Double> sizes = new HashMap<>();

  TreatmentReader(Evidence evidence) {
    this.evidence = evidence;
  }

  /// What an object says was or is to be given.
  ///
  /// @throws BadInput if a key is missing, out of its row's range, or not for this drug and route
  Treatment read(JsonObject arm) throws BadInput {
    String drug = arm.text("drug");
    return switch (drug) {
      case "none" -> none(arm);
      case "ketamine" -> {
        route(arm, "iv");
        yield counted(
            arm,
            new Treatment.RacemicInfusion(
                dose(
                    arm,
                    OptionalDouble.of(evidence.value("iv.dose_default", "mg/kg")),
                    evidence.value("iv.dose_max", "mg/kg")),
                minutes(arm)));
      }
      case "esketamine" ->
          arm.has("route") && arm.text("route").equals("iv") ? infusion(arm) : nasal(arm);
      default -> throw arm.fault("drug", "ketamine, esketamine or none");
    };
  }

  /// Size D of a session with a treatment; 0 for no drug.
  double size(Treatment treatment) {
    return sizes.computeIfAbsent(treatment, one -> Dosing.size(evidence, one));
  }

  /// An infusion whose size is lost beside 1 is no dose: no row has a least one.
  private Treatment counted(JsonObject arm, Treatment infusion) throws BadInput {
    if (1 + size(infusion) == 1) {
      throw arm.fault("doseMgPerKg", "a dose that the model can tell from none");
    }
    return infusion;
  }

  private static Treatment none(JsonObject arm) throws BadInput {
    absent(arm, "route");
    absent(arm, "doseMgPerKg");
    absent(arm, "doseMg");
    absent(arm, "infusionMinutes");
    return new Treatment.None();
  }

  private Treatment infusion(JsonObject arm) throws BadInput {
    return counted(
        arm,
        new Treatment.EsketamineInfusion(
            dose(arm, OptionalDouble.empty(), evidence.value("iv.dose_max_s", "mg/kg")),
            minutes(arm)));
  }

  private Treatment nasal(JsonObject arm) throws BadInput {
    route(arm, "nasal");
    absent(arm, "doseMgPerKg");
    absent(arm, "infusionMinutes");
    double deviceMg = evidence.value("nasal.dose_device", "mg");
    double most = evidence.value("nasal.device_most", "{device}");
    double otherwise = evidence.value("nasal.device_default", "{device}") * deviceMg;
    double devices = arm.number("doseMg", otherwise, deviceMg, most * deviceMg, "mg") / deviceMg;
    if (devices != Math.rint(devices)) {
      throw arm.fault("doseMg", "a multiple of %s mg".formatted(deviceMg));
    }
    return new Treatment.EsketamineNasal((int) devices);
  }

  private static void route(JsonObject arm, String only) throws BadInput {
    if (arm.has("route") && !arm.text("route").equals(only)) {
      throw arm.fault("route", only + " for this drug");
    }
  }

  private static void absent(JsonObject arm, String key) throws BadInput {
    if (arm.has(key)) {
      throw arm.fault(key, "no such key for this drug and route");
    }
  }

  /// @param usual what is given where nothing is said; without one something has to be said
  private static double dose(JsonObject arm, OptionalDouble usual, double most) throws BadInput {
    absent(arm, "doseMg");
    double dose = arm.number("doseMgPerKg", usual.orElse(0), 0, most, "mg/kg");
    if (dose == 0) {
      throw arm.fault("doseMgPerKg", "a number above 0 and at most %s mg/kg".formatted(most));
    }
    return dose;
  }

  private double minutes(JsonObject arm) throws BadInput {
    Row row = evidence.row("iv.duration_default");
    return arm.number(
        "infusionMinutes",
        row.required(),
        row.low().orElseThrow(),
        row.high().orElseThrow(),
        row.unit());
  }
}
