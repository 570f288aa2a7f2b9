// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.page.Chart;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.DoseOrder;
import org.kedge.protocol.plan.Forecast;
import org.kedge.protocol.plan.PredictedCurve;

/// What stands beside a curve of the first hours.
class CurvesTest {
  private static final Evidence EVIDENCE = Evidence.load();

  private static Chart chart(Evidence evidence, String quantity) {
    PredictedCurve curve =
        new PredictedCurve(quantity, "1", List.of(new PredictedCurve.Point(0.5, 1, 2, 3)));
    return new Curves(evidence)
        .acute(
            new Forecast.Predicted(List.of(curve), List.of(), "", ""),
            new DoseOrder.Nasal(56, 2, 5))
        .getFirst();
  }

  @Test
  void aConcentrationIsNamedWithWhereItIsSampled() {
    assertThat(chart(EVIDENCE, "ketamine_s").title())
        .isEqualTo("Esketamine in venous plasma (ng/mL) after the start of a session");
  }

  @Test
  void aPressureSaysByHowMuchReadingsRiseWithoutTheDrug() {
    assertThat(chart(EVIDENCE, "sbp_change").note())
        .contains("the rise by the drug alone")
        .contains("by 6.1 mmHg on average and by 11.1 mmHg from 65 years on");
    assertThat(chart(EVIDENCE, "dbp_change").note()).contains("by 4.9 mmHg").contains("6.8 mmHg");
    assertThat(chart(EVIDENCE.withValue("ac.sbp0", 7.3), "sbp_change").note())
        .contains("by 7.3 mmHg");
    assertThat(chart(EVIDENCE, "cadss").note()).isEmpty();
  }
}
