// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import java.util.ArrayList;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Session;

/// Finds what the data cannot tell: by rule from which data are there, and by how little the
/// posterior is narrower than the prior.
final class Limits {
  private final Evidence evidence;
  private final PatientCourse course;
  private final List<Limit> limits = new ArrayList<>();

  private Limits(Evidence evidence, PatientCourse course) {
    this.evidence = evidence;
    this.course = course;
  }

  static List<Limit> of(Evidence evidence, PatientCourse course, List<Estimate> estimates) {
    Limits limits = new Limits(evidence, course);
    limits.byData();
    estimates.forEach(limits::byRatio);
    return List.copyOf(limits.limits);
  }

  private void add(String subject, String why) {
    limits.add(new Limit(subject, why));
  }

  private void byData() {
    add(
        "drug against expectancy",
        "The treatment is open: what the drug does and what expectancy and contact do always come"
            + " together, so only their sum is learnt.");
    add(
        "consolidation",
        "Rate and decay of the consolidated effect are those of the population, with its spread.");
    if (course.before().isEmpty()) {
      add(
          Coordinate.BASELINE.word(),
          "No score from before the first session: the severity at the start is guessed from the"
              + " population and from later scores.");
    }
    long needed = Math.round(evidence.value("fit.class_sessions", "{session}"));
    if (course.sessions().size() < needed) {
      add(
          "class of response",
          "%d sessions were given; many who respond well do so only by the third or later: wait for"
                  .formatted(course.sessions().size())
              + " %d before judging the class.".formatted(needed));
    }
    if (course.newOralAntidepressant()) {
      add(
          "drug against oral antidepressant",
          "A new oral antidepressant was started with the first session: what each does is told"
              + " apart only by their different pace.");
    }
    if (!decayWasSeen()) {
      add(
          Coordinate.LABILE_DAYS.word(),
          "How fast the effect wears off in this patient needs a rating about 24 hours after a"
              + " session, one just before the next, and a gap of 10 to 14 days: not all are there.");
    }
  }

  /// A rating soon after a session and one just before the next, across a long gap or elsewhere.
  private boolean decayWasSeen() {
    double gapDays = evidence.value("fit.tau1_gap", "d");
    boolean rise = false;
    boolean fall = false;
    boolean gap = false;
    List<Session> sessions = course.sessions();
    for (int at = 0; at < sessions.size(); at++) {
      double day = sessions.get(at).day();
      double next = at + 1 < sessions.size() ? sessions.get(at + 1).day() : course.nowDay();
      boolean before = ratedWithin(Math.max(day, next - before()), next);
      rise |= ratedWithin(day, Math.min(next, day + evidence.value("fit.tau1_after", "d")));
      fall |= before;
      gap |= before && next - day >= gapDays;
    }
    return rise && fall && gap;
  }

  private double before() {
    return evidence.value("fit.tau1_before", "d");
  }

  /// After one day and up to another: on the day of a session the rating comes first.
  private boolean ratedWithin(double after, double upTo) {
    return course.ratings().stream()
        .anyMatch(rating -> rating.day() > after && rating.day() <= upTo);
  }

  /// What is of the population by construction has been said.
  private void byRatio(Estimate estimate) {
    boolean ofPopulation =
        estimate.coordinate() == Coordinate.CONSOLIDATION_PER_DAY
            || estimate.coordinate() == Coordinate.CONSOLIDATED_DAYS;
    if (!estimate.learnt() && !ofPopulation) {
      add(
          estimate.coordinate().word(),
          "The scores leave %.0f %% of the variance that the population has: this is hardly this"
                  .formatted(100 * estimate.varianceRatio())
              + " patient's own value.");
    }
  }
}
