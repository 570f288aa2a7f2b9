// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;

/// A decision to go on with a finding of the screening stays with the plan that rests on it.
class OverruledPlanTest {
  private static final Finding FINDING =
      new Finding(
          "SUB-02",
          Severity.EXCLUDE,
          Scope.COURSE,
          "substance-use-disorder",
          "Cannabis use disorder",
          "present now",
          "Other active substance use disorder.",
          List.of("S29"),
          true,
          false);
  private static final Overruled DECISION =
      new Overruled(
          Drug.KETAMINE_IV,
          "SUB-02",
          "Cannabis use disorder",
          "Treated together with the addiction service.",
          Plans.prescriber(Plans.MONDAY));

  private static ScreeningResult excluded() {
    ScreeningResult clear = Plans.screened(Jurisdiction.US, Plans.MONDAY);
    return new ScreeningResult(
        clear.setting(),
        List.of(new Screening.Excluded(Drug.KETAMINE_IV, List.of(FINDING), List.of())),
        clear.attest());
  }

  @Test
  void thePlanShowsTheFindingAndTheDecision() {
    ScreeningResult result = excluded().goingOn(List.of(DECISION));
    Planning.Proposed proposed =
        assertInstanceOf(
            Planning.Proposed.class,
            Plans.planner(Plans.site(Jurisdiction.US))
                .propose(
                    result,
                    Plans.eligible(result, Drug.KETAMINE_IV),
                    Plans.patient(80, 80),
                    Plans.request("IV-05-3x")));
    assertEquals(List.of(DECISION), Plans.approved(proposed).proposed().eligible().overruled());
    assertTrue(proposed.allFindings().contains(FINDING));
  }

  @Test
  void withoutTheDecisionThereIsNothingToPlan() {
    ScreeningResult result = excluded();
    assertThrows(ClassCastException.class, () -> Plans.eligible(result, Drug.KETAMINE_IV));
  }

  @Test
  void anEligibilityOfAnotherScreeningIsNotPlanned() {
    ScreeningResult result = excluded().goingOn(List.of(DECISION));
    Screening.Eligible eligible = Plans.eligible(result, Drug.KETAMINE_IV);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Plans.planner(Plans.site(Jurisdiction.US))
                .propose(excluded(), eligible, Plans.patient(80, 80), Plans.request("IV-05-3x")));
  }
}
