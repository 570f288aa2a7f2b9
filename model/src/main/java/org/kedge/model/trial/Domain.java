// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.person.VirtualPatient;

/// For whom and for what the model holds. A regimen above a ceiling is refused; people unlike those
/// that a pack was fitted to are marked.
final class Domain {
  private final Evidence evidence;

  Domain(Evidence evidence) {
    this.evidence = evidence;
  }

  /// @throws IllegalArgumentException if a dose, an infusion time or a number of devices is outside
  ///   the range of its row, with the arm, the value and the range
  void require(Arm arm) {
    switch (arm.treatment()) {
      case Treatment.RacemicInfusion(double dose, double minutes) -> {
        require(arm, "doseMgPerKg", dose, evidence.value("iv.dose_max", "mg/kg"));
        duration(arm, minutes);
      }
      case Treatment.EsketamineInfusion(double dose, double minutes) -> {
        require(arm, "doseMgPerKg", dose, evidence.value("iv.dose_max_s", "mg/kg"));
        duration(arm, minutes);
      }
      case Treatment.EsketamineNasal(int devices) ->
          require(arm, "devices", devices, evidence.value("nasal.device_most", "{device}"));
      case Treatment.None() -> {}
    }
  }

  private static void require(Arm arm, String what, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          "arm %s: %s must be above 0 and at most %s, was %s"
              .formatted(arm.name(), what, most, value));
    }
  }

  private void duration(Arm arm, double minutes) {
    Row row = evidence.row("iv.duration_default");
    double low = row.low().orElseThrow();
    double high = row.high().orElseThrow();
    if (!(minutes >= low && minutes <= high)) {
      throw new IllegalArgumentException(
          "arm %s: infusionMinutes must be %s to %s, was %s"
              .formatted(arm.name(), low, high, minutes));
    }
  }

  List<Extrapolation> marks(Design design, int patients, long seed) {
    List<VirtualPatient> all =
        IntStream.range(0, patients)
            .mapToObj(index -> design.population().patient(evidence, seed, index))
            .toList();
    List<Extrapolation> marks = new ArrayList<>();
    for (Arm arm : design.arms()) {
      switch (arm.treatment()) {
        case Treatment.RacemicInfusion _, Treatment.EsketamineInfusion _ ->
            mark(arm, "ivv.wt_studied", "kg", VirtualPatient::weightKg, all, marks);
        case Treatment.EsketamineNasal _ ->
            mark(arm, "nasal.age_studied", "years", VirtualPatient::ageYears, all, marks);
        case Treatment.None() -> {}
      }
    }
    return marks;
  }

  private void mark(
      Arm arm,
      String id,
      String word,
      ToDoubleFunction<VirtualPatient> quantity,
      List<VirtualPatient> patients,
      List<Extrapolation> marks) {
    double low = evidence.row(id).low().orElseThrow();
    double high = evidence.row(id).high().orElseThrow();
    long outside =
        patients.stream()
            .mapToDouble(quantity)
            .filter(value -> value < low || value > high)
            .count();
    if (outside > 0) {
      String range = "%.0f to %.0f %s".formatted(low, high, word);
      marks.add(new Extrapolation(arm.name(), range, id, (int) outside, patients.size()));
    }
  }
}
