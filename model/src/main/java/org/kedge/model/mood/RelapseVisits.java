// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// Which assessments of a course are visits in the sense of a relapse rule. Time alone decides, so
/// who is looked at more often does not relapse more often for it.
///
/// The first assessment is a visit, and each further one is the first that lies at least the rule's
/// least spacing after the visit before it. What is assessed between two visits neither counts nor
/// breaks a row. A visit that lies further from the one before it than the rule's longest spacing
/// begins a new row.
///
/// @source evidence drug/ketamine/relapse.csv, rows relapse.apart_least and relapse.apart_most
public final class RelapseVisits {
  /// What the rounding of hours to days may take from a spacing, days.
  private static final double ROUNDING_DAYS = 1e-9;

  private final boolean[] visit;
  private final boolean[] inReach;

  /// The visits of a course.
  ///
  /// @param days of all assessments, not descending
  /// @throws IllegalArgumentException if days descend
  public RelapseVisits(RelapseRule rule, double[] days) {
    visit = new boolean[days.length];
    inReach = new boolean[days.length];
    double lastDay = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < days.length; at++) {
      if (!(at == 0 || days[at] >= days[at - 1])) {
        throw new IllegalArgumentException(
            "days must not descend, day %s came after %s".formatted(days[at], days[at - 1]));
      }
      double apartDays = days[at] - lastDay;
      visit[at] = apartDays >= rule.apartLeastDays() - ROUNDING_DAYS;
      inReach[at] = apartDays <= rule.apartMostDays() + ROUNDING_DAYS;
      lastDay = visit[at] ? days[at] : lastDay;
    }
  }

  /// Whether an assessment is a visit.
  ///
  /// @param at place of the assessment, from 0
  public boolean isVisit(int at) {
    return visit[at];
  }

  /// Visits in a row that count, after one more assessment.
  ///
  /// @param before the same before it, 0 at the start
  /// @param at place of the assessment, from 0
  /// @param counts whether its score counts
  /// @return at least 0
  public int counted(int before, int at, boolean counts) {
    if (!visit[at]) {
      return before;
    }
    if (!counts) {
      return 0;
    }
    return inReach[at] ? before + 1 : 1;
  }

  /// Whether anybody can be seen to relapse who responds at the first assessment: whether as many
  /// visits as the rule asks for follow it within reach of each other.
  ///
  /// @param rule whose visits these are
  public boolean canShow(RelapseRule rule) {
    int inRow = 0;
    for (int at = 1; at < visit.length; at++) {
      inRow = counted(inRow, at, true);
      if (inRow >= rule.visits()) {
        return true;
      }
    }
    return false;
  }
}
