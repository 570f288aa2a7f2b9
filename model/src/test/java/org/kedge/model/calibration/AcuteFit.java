// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.model.validation.Bounds;
import org.kedge.model.validation.Judgement;
import org.kedge.model.validation.Prediction;
import org.kedge.model.validation.Settings;
import org.kedge.model.validation.Validation;
import org.kedge.model.validation.Verdict;

/// One part of the acute effects, fitted to its observed rows.
///
/// The loss is the sum of squared z: prediction less the middle of the row's interval, over a
/// standard error, which is the interval's half width over 1.96. Predictions and intervals are
/// those of the validation. A share without an interval counts with an error of one point. C50 is
/// held by its published interval, row PD348, on the log scale.
///
/// @param name part of the acute effects
/// @param people virtual patients a dose
/// @param rows observed rows, all of role calibration
/// @param parameters what may move
record AcuteFit(String name, int people, Set<String> rows, List<Parameter> parameters)
    implements Fit {
  private static final double Z = 1.96;
  private static final double ONE_POINT = 1;
  private static final String C50 = "ac.c50";
  private static final String C50_ROW = "PD348";
  private static final long SEED = 1;
  private static final long OTHER_SEED = 2;

  /// The parts, in the order in which they are fitted.
  static List<Fit> all() {
    return List.of(
        new AcuteFit(
            "dissociation and sedation",
            1000,
            Set.of("PD252", "PD319", "PD326", "PD327", "PD328", "PD330"),
            List.of(
                Parameter.log(C50, 40, 200),
                Parameter.linear("ac.g", 1, 6),
                Parameter.log("ac.c100", 10, 10_000),
                Parameter.linear("ac.sed_a0", -4, 4),
                Parameter.linear("ac.sed_a1", 0.5, 4))),
        new AcuteFit(
            "pressure",
            1000,
            Set.of("PD295", "PD296", "PD304", "PD305", "PD306", "PD307", "PD308"),
            List.of(
                Parameter.linear("ac.sk", 0.05, 0.4),
                Parameter.linear("ac.sn", 0, 0.15),
                Parameter.linear("ac.r_dbp", 0.3, 0.9))),
        new AcuteFit(
            "nausea",
            1000,
            Set.of("PD323", "PD196"),
            List.of(Parameter.linear("ac.nau_b0", -8, -1), Parameter.spread("ac.nau_b0", 0.1, 6))));
  }

  @Override
  public Map<String, Double> z(Evidence evidence) {
    return z(evidence, SEED);
  }

  @Override
  public Map<String, Double> zOfOthers(Evidence evidence) {
    return z(evidence, OTHER_SEED);
  }

  private Map<String, Double> z(Evidence evidence, long seed) {
    Map<String, Double> byRow = new LinkedHashMap<>();
    new Validation(evidence)
        .run(new Settings(people, seed, 2), rows::contains)
        .forEach(one -> byRow.put(one.id(), z(one)));
    if (parameters.stream().anyMatch(one -> one.row().equals(C50))) {
      byRow.put(C50_ROW, zOfC50(evidence));
    }
    return byRow;
  }

  private static double zOfC50(Evidence evidence) {
    Table.Line published =
        evidence.table("observed/acute").lines().stream()
            .filter(line -> line.id().equals(C50_ROW))
            .findFirst()
            .orElseThrow();
    double ngMlOfNmolMl = evidence.value("mw.k", "g/mol");
    double middle = published.number("value").orElseThrow() * ngMlOfNmolMl;
    double low = published.number("low").orElseThrow();
    double high = published.number("high").orElseThrow();
    return Math.log(evidence.value(C50, "ng/mL") / middle) / (Math.log(high / low) / (2 * Z));
  }

  private static double z(Judgement one) {
    return switch (one.verdict()) {
      case Verdict.Hit(Prediction prediction, Bounds bounds) -> z(prediction, bounds);
      case Verdict.Miss(Prediction prediction, Bounds bounds) -> z(prediction, bounds);
      case Verdict.NotJudged(Prediction prediction, String why) ->
          (prediction.value() - one.observed().orElseThrow()) / ONE_POINT;
      case Verdict.NotSimulated(String why) ->
          throw new IllegalStateException(one.id() + " is not simulated: " + why);
    };
  }

  private static double z(Prediction prediction, Bounds bounds) {
    double middle = (bounds.low() + bounds.high()) / 2;
    return (prediction.value() - middle) / ((bounds.high() - bounds.low()) / 2 / Z);
  }
}
