// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.MoodLanes;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodPeople;
import org.kedge.model.mood.Schedule;
import org.kedge.model.mood.Session;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.ExposurePlan;
import org.kedge.model.pk.Influence;

/// What all patients of an arm share.
final class ArmPlan {
  private final Evidence evidence;
  private final Arm arm;
  private final MoodParameters typical;
  private final MoodLanes mood;
  private final double expectancyFactor;
  private final Optional<ExposurePlan> exposure;
  private final AcuteCourse acute;
  private final RatedCourse rated;
  private final Entrance entrance;

  /// @param timesH times of assessment, ascending, hours
  ArmPlan(Evidence evidence, Arm arm, RelapseDefinition relapse, double[] timesH) {
    this.evidence = evidence;
    this.arm = arm;
    double[] days =
        Arrays.stream(timesH).map(hour -> Design.day(hour, arm.sessionDays())).toArray();
    double size = Dosing.size(evidence, arm.treatment());
    Continuation continuation = arm.switches().continuation();
    List<Session> sessions = continuation.sessions(new Schedule(arm.sessionDays(), size));
    typical = MoodParameters.of(evidence::value);
    mood =
        new MoodLanes(new MoodPeople(0, typical), sessions, days, arm.switches().consolidation());
    expectancyFactor = arm.blinding().factor(evidence::value, Dosing.isDrug(arm.treatment()));
    ExposureTimes times =
        new ExposureTimes(
            continuation.held(arm.sessionDays()), PeakTimes.afterStartH(arm.treatment()), timesH);
    exposure =
        Dosing.isDrug(arm.treatment())
            ? Optional.of(Dosing.plan(evidence, arm.treatment(), arm.drugDays(), times.allH()))
            : Optional.empty();
    acute = new AcuteCourse(evidence, arm, times);
    entrance = new Entrance(continuation, timesH);
    rated = new RatedCourse(ScoreRule.of(evidence), relapse.rule(evidence), entrance, timesH);
  }

  Arm arm() {
    return arm;
  }

  /// A patient as the pack of the arm sees one: under the arm's influences.
  VirtualPatient influenced(VirtualPatient patient) {
    VirtualPatient under = patient;
    for (Influence influence : arm.switches().influences()) {
      under = under.with(influence.on(under.parameters(), evidence));
    }
    return under;
  }

  /// Room for the moods of so many people, all typical.
  MoodPeople people(int count) {
    return new MoodPeople(count, typical);
  }

  /// The course of the mood for people of the arm.
  MoodLanes mood(MoodPeople people) {
    return mood.with(people);
  }

  /// Factor on the expectancy part of the mood.
  double expectancyFactor() {
    return expectancyFactor;
  }

  /// When concentrations are worked out; empty for no drug.
  Optional<ExposurePlan> exposure() {
    return exposure;
  }

  AcuteCourse acute() {
    return acute;
  }

  /// Who goes on where the arm changes.
  Entrance entrance() {
    return entrance;
  }

  RatedCourse rated() {
    return rated;
  }
}
