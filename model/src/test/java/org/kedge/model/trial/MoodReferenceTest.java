// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.ReferenceParameters;
import org.kedge.model.person.Population;

/// The virtual trials of the calibration of the mood, against an independent implementation with
/// 20,000 virtual patients (differential equation; column ODE of its table).
///
/// As in the calibration: every active regimen has the size of the reference dose, expectancy is
/// the same in every design, and a remission on day 1 is a score of at most 10.
class MoodReferenceTest {
  private static final int PATIENTS = 2000;
  private static final int REFERENCE_PATIENTS = 20_000;

  /// Two independent runs differ by more than this many standard errors once in 15,000.
  private static final double ERRORS = 4;

  private static final List<Double> SINGLE = List.of(0.0);
  private static final List<Double> SIX = List.of(0.0, 2.0, 4.0, 7.0, 9.0, 11.0);

  /// Day 15 of a study is 14 days after its first session and before the session of that day.
  private static final List<Double> TWO_WEEKS = List.of(0.0, 3.0, 7.0, 10.0);

  private static final List<Double> FOUR_WEEKS =
      List.of(0.0, 3.0, 7.0, 10.0, 14.0, 17.0, 21.0, 24.0);

  private static List<Double> days(String schedule) {
    return switch (schedule) {
      case "single" -> SINGLE;
      case "six" -> SIX;
      case "twice-weekly" -> FOUR_WEEKS;
      case "two-weeks" -> TWO_WEEKS;
      default -> throw new IllegalArgumentException(schedule);
    };
  }

  private static Summary simulate(
      Evidence evidence, boolean drug, String schedule, boolean oral, double day, Quantity what) {
    Treatment treatment = drug ? new Treatment.RacemicInfusion(0.5, 40) : new Treatment.None();
    Arm arm = new Arm("reference", treatment, days(schedule), Blinding.ACTIVE_PLACEBO, oral);
    Design design = new Design(Population.of(evidence), List.of(arm), List.of(24 * day));
    return new Simulation(evidence)
        .run(design, PATIENTS, 7, 2).stream()
            .filter(summary -> summary.quantity() == what)
            .findFirst()
            .orElseThrow();
  }

  /// @param printed what the reference prints; shares in percent
  /// @param rounding half a unit of its last digit
  @ParameterizedTest
  @CsvSource({
    "true,  single,       false, 1,  12, MADRS_CHANGE, -17.3, 0.05",
    "false, single,       false, 1,  12, MADRS_CHANGE, -8.7,  0.05",
    "true,  single,       false, 1,  12, RESPONSE,     52,    0.5",
    "false, single,       false, 1,  12, RESPONSE,     22,    0.5",
    "true,  single,       false, 3,  12, RESPONSE,     44,    0.5",
    "true,  single,       false, 7,  12, RESPONSE,     30,    0.5",
    "true,  single,       false, 1,  10, REMISSION,    32,    0.5",
    "true,  six,          false, 12, 12, RESPONSE,     62,    0.5",
    "true,  two-weeks,    false, 14, 12, MADRS_CHANGE, -16.1, 0.05",
    "false, two-weeks,    false, 14, 12, MADRS_CHANGE, -7.0,  0.05",
    "true,  twice-weekly, true,  28, 12, MADRS_CHANGE, -20.5, 0.05",
    "false, twice-weekly, true,  28, 12, MADRS_CHANGE, -13.6, 0.05",
    "true,  twice-weekly, true,  28, 12, RESPONSE,     65,    0.5",
    "false, twice-weekly, true,  28, 12, RESPONSE,     39,    0.5",
    "true,  twice-weekly, true,  28, 12, REMISSION,    50,    0.5",
    "false, twice-weekly, true,  28, 12, REMISSION,    26,    0.5",
  })
  void reproducesTheReferenceTrials(
      boolean drug,
      String schedule,
      boolean oral,
      double day,
      double remission,
      Quantity what,
      double printed,
      double rounding) {
    Evidence evidence = ReferenceParameters.load().withValue("mood.remission", remission);
    Summary summary = simulate(evidence, drug, schedule, oral, day, what);
    double scale = what == Quantity.MADRS_CHANGE ? 1 : 100;
    double error =
        scale * summary.sd().orElseThrow() * Math.sqrt(1.0 / PATIENTS + 1.0 / REFERENCE_PATIENTS);
    double allowed = ERRORS * error + rounding;
    assertTrue(
        Math.abs(scale * summary.mean().orElseThrow() - printed) <= allowed,
        () ->
            "%s, expected %s within %s"
                .formatted(scale * summary.mean().orElseThrow(), printed, allowed));
  }

  @ParameterizedTest
  @CsvSource("10.5, 0.05")
  void reproducesTheSpreadOfTheChange(double printed, double rounding) {
    double sd =
        simulate(ReferenceParameters.load(), true, "twice-weekly", true, 28, Quantity.MADRS_CHANGE)
            .sd()
            .orElseThrow();
    double allowed = ERRORS * sd / Math.sqrt(2.0 * PATIENTS) + rounding;
    assertTrue(Math.abs(sd - printed) <= allowed, () -> "SD " + sd);
  }
}
