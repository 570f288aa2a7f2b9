// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.pk.Concentration;

/// Predictions of how two arms differ in exposure: each virtual patient's value over the value of
/// the same one in the comparison arm.
///
/// An area is taken to the time of row `judge.terminal`, after which nothing of note is left. The
/// packs are linear: where the dose of an infusion is not said, any one gives the same ratio.
final class RatioForecast {
  private static final double ANY = 1;

  private final Evidence evidence;
  private final Settings settings;
  private final double z;

  RatioForecast(Evidence evidence, Settings settings) {
    this.evidence = evidence;
    this.settings = settings;
    z = evidence.value("judge.z", "1");
  }

  /// One prediction a case.
  Map<Case, Prediction> predict(List<Case> cases) {
    Map<Case, Prediction> predictions = new LinkedHashMap<>();
    cases.forEach(one -> predictions.put(one, predict(one)));
    return predictions;
  }

  private Prediction predict(Case one) {
    double[] ratios =
        IntStream.range(0, settings.patients()).mapToDouble(index -> ratio(one, index)).toArray();
    return Prediction.mean(ratios, z);
  }

  private double ratio(Case one, int index) {
    return value(one, one.row().arm(), index)
        / value(one, one.row().against().orElseThrow(), index);
  }

  private double value(Case one, ObservedArm arm, int index) {
    Person person = Person.virtual(evidence, arm, settings.seed(), index);
    return switch (one.observable()) {
      case CMAX_RATIO_KETAMINE_S ->
          new SessionCourse(dose(arm), person, List.of())
              .value(one.row(), Observable.CMAX_KETAMINE_S);
      case AUC_RATIO_KETAMINE_S -> late(arm, person).areaS();
      case AUC_RATIO_NORKETAMINE_S -> late(arm, person).areaNorketamineS();
      default -> throw new IllegalArgumentException(one.observable() + " is no ratio of exposures");
    };
  }

  private Concentration late(ObservedArm arm, Person person) {
    double[] late = {evidence.value("judge.terminal", "h")};
    return dose(arm).concentrations(person, late).getFirst();
  }

  private SessionDose dose(ObservedArm arm) {
    double level = arm.doses().isEmpty() ? ANY : arm.doses().getFirst();
    return arm.infusionMinutes().isEmpty()
        ? new SessionDose(evidence, arm, level, ANY)
        : SessionDose.of(evidence, arm, level);
  }
}
