// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.MoodLanes;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodPeople;
import org.kedge.model.mood.Session;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.ExposurePlan;
import org.kedge.model.pk.Influence;

/// What all patients of an arm share.
final class ArmPlan {
  private static final double HOURS_PER_DAY = 24;

  private final Evidence evidence;
  private final Arm arm;
  private final MoodParameters typical;
  private final MoodLanes mood;
  private final double expectancyFactor;
  private final Optional<ExposurePlan> exposure;
  private final AcuteCourse acute;
  private final RatedCourse rated;

  /// @param timesH times of assessment, ascending, hours
  ArmPlan(Evidence evidence, Arm arm, RelapseDefinition relapse, double[] timesH) {
    this.evidence = evidence;
    this.arm = arm;
    double[] days = Arrays.stream(timesH).map(hour -> hour / HOURS_PER_DAY).toArray();
    double size = Dosing.size(evidence, arm.treatment());
    List<Session> sessions = arm.sessionDays().stream().map(day -> new Session(day, size)).toList();
    typical = MoodParameters.of(evidence::value);
    mood =
        new MoodLanes(new MoodPeople(0, typical), sessions, days, arm.switches().consolidation());
    expectancyFactor = arm.blinding().factor(evidence::value, Dosing.isDrug(arm.treatment()));
    ExposureTimes times = new ExposureTimes(arm.sessionDays(), timesH);
    exposure =
        Dosing.isDrug(arm.treatment())
            ? Optional.of(Dosing.plan(evidence, arm.treatment(), arm.sessionDays(), times.allH()))
            : Optional.empty();
    acute = new AcuteCourse(evidence, arm, times);
    rated = new RatedCourse(ScoreRule.of(evidence), relapse.rule(evidence), timesH);
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

  RatedCourse rated() {
    return rated;
  }
}
