// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.mood.Session;
import org.kedge.model.person.Population;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Simulation;
import org.kedge.model.trial.Treatment;

class FollowUpTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final Cohort COHORT = new Cohort(300, 5);
  private static final List<Double> WEEKS =
      IntStream.rangeClosed(1, 6).mapToObj(week -> 7.0 * week).toList();

  private static FollowUp single(Evidence evidence, double size) {
    return FollowUp.of(
        evidence,
        COHORT,
        COHORT.people(evidence, Population.of(evidence)),
        new FollowUp.Course(List.of(new Session(0, size)), WEEKS, 1, false));
  }

  /// The trial and the follow-up are two ways to the same people.
  @Test
  void agreesWithTheVirtualTrial() {
    Arm arm = new Arm("one", new Treatment.None(), List.of(0.0), Blinding.ACTIVE_PLACEBO, false);
    Design design =
        new Design(
            Population.of(EVIDENCE), List.of(arm), WEEKS.stream().map(day -> 24 * day).toList());
    List<Double> trial =
        new Simulation(EVIDENCE)
            .run(design, COHORT.count(), 5, 1).stream()
                .filter(summary -> summary.quantity() == Quantity.MADRS_CHANGE)
                .map(summary -> summary.mean().orElseThrow())
                .toList();
    FollowUp control = single(EVIDENCE, 0);
    // The chance of a rating is found by its time, in hours there and in days here.
    double allowed = 4 * 11 * Math.sqrt(2.0 / COHORT.count());
    for (int week = 0; week < WEEKS.size(); week++) {
      double mean = Arrays.stream(control.changes(WEEKS.get(week))).average().orElseThrow();
      assertEquals(trial.get(week), mean, allowed);
    }
  }

  private static RelapseRule rule(double leastScore, int visits) {
    return new RelapseRule(leastScore, 0.5, visits, 0, Double.POSITIVE_INFINITY);
  }

  @Test
  void aRelapseNeedsItsRatingsInARow() {
    FollowUp drug = single(EVIDENCE, 1);
    double[] one = drug.daysToRelapse(drug.responders(7), 7, rule(0, 1));
    double[] two = drug.daysToRelapse(drug.responders(7), 7, rule(0, 2));
    assertEquals(one.length, two.length);
    assertTrue(one.length > 30);
    for (int person = 0; person < one.length; person++) {
      assertTrue(two[person] >= one[person] + 7 || Double.isInfinite(two[person]));
    }
  }

  @Test
  void aHigherScoreAsksForMoreAndComesLater() {
    FollowUp drug = single(EVIDENCE, 1);
    double[] any = drug.daysToRelapse(drug.responders(7), 7, rule(0, 1));
    double[] high = drug.daysToRelapse(drug.responders(7), 7, rule(25, 1));
    for (int person = 0; person < any.length; person++) {
      assertTrue(high[person] >= any[person]);
    }
  }

  @Test
  void withoutFluctuationAndErrorNobodyIsAboveTheBaseline() {
    FollowUp calm = single(EVIDENCE.withValue("mood.sOU", 0).withValue("mood.eps", 0), 1);
    for (double day : WEEKS) {
      assertTrue(Arrays.stream(calm.changes(day)).allMatch(change -> change <= 1e-9));
    }
  }

  @Test
  void thePeopleStayTheSameWhateverTheirParameters() {
    Evidence other = EVIDENCE.withValue("mood.a", 0.5);
    double[] before = single(EVIDENCE, 0).changes(7);
    double[] after = single(other, 0).changes(7);
    assertEquals(Arrays.stream(before).sum(), Arrays.stream(after).sum(), 1e-9);
  }
}
