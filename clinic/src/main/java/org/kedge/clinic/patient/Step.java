// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kedge.clinic.page.Banner;

/// The six steps of the patient's road.
public enum Step {
  /// Facts.
  PATIENT,
  /// Screening.
  SCREEN,
  /// Plan.
  PLAN,
  /// Sessions.
  SESSION,
  /// Outcome.
  OUTCOME,
  /// Replanning.
  REPLAN;

  /// The word of paths and packages.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The word on the page.
  public String label() {
    return name().charAt(0) + word().substring(1);
  }

  static List<Banner.Step> road(Step here, List<Step> open) {
    return Arrays.stream(values())
        .map(step ->
            new Banner.Step(step.word(), step.label(), state(step, here), open.contains(step)))
        .toList();
  }

  private static String state(Step step, Step here) {
    int order = step.compareTo(here);
    return order < 0 ? "done" : order == 0 ? "here" : "ahead";
  }
}
