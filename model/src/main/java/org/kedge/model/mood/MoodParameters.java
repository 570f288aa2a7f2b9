// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import org.kedge.model.person.Parameters;

/// Parameters of one person's mood course.
///
/// @param gain G, part of the untreated score that a full effect removes, 0 to 1
/// @param pulseAtOne a, pulse of a dose of size 1, 0 to 1
/// @param halfSaturation D50, size of half saturation, a pure number, above 0
/// @param onsetDays b, days, above 0
/// @param labileDays tau1, days, above b: the onset is the faster of the two
/// @param consolidationPerDay kc, a day, at least 0
/// @param consolidatedDays tau2, days, above 0
/// @param expectancy p, 0 to 1
/// @param expectancyRepeat factor on p from the second session on, 0 to 1
/// @param expectancyDays tauP, days, above 0
/// @param oralEffect q, part of the score that a new oral antidepressant removes in the end, 0 to 1
/// @param oralDays tauQ, days, above 0
/// @source evidence drug/ketamine/mood.csv
public record MoodParameters(
    double gain,
    double pulseAtOne,
    double halfSaturation,
    double onsetDays,
    double labileDays,
    double consolidationPerDay,
    double consolidatedDays,
    double expectancy,
    double expectancyRepeat,
    double expectancyDays,
    double oralEffect,
    double oralDays) {
  /// Checks the ranges, and that the onset is faster than the decay.
  ///
  /// @throws IllegalArgumentException if one is out of its range
  public MoodParameters {
    requirePart("gain", gain);
    requirePart("pulseAtOne", pulseAtOne);
    requirePart("expectancy", expectancy);
    requirePart("expectancyRepeat", expectancyRepeat);
    requirePart("oralEffect", oralEffect);
    requireAbove("halfSaturation", halfSaturation);
    requireAbove("consolidatedDays", consolidatedDays);
    requireAbove("expectancyDays", expectancyDays);
    requireAbove("oralDays", oralDays);
    if (!(consolidationPerDay >= 0 && consolidationPerDay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "consolidationPerDay must be at least 0 and finite, was " + consolidationPerDay);
    }
    if (!(labileDays > onsetDays && onsetDays > 0)) {
      throw new IllegalArgumentException(
          "labileDays must be above onsetDays and both above 0, were %s and %s"
              .formatted(labileDays, onsetDays));
    }
  }

  private static void requireAbove(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s must be above 0 and finite, was %s".formatted(name, value));
    }
  }

  private static void requirePart(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s must be 0 to 1, was %s".formatted(name, value));
    }
  }

  /// A person of the class of strong responders.
  ///
  /// @param parameters of the person; G, p and q are kept on the logit scale there
  /// @throws IllegalArgumentException if a row is missing or in another unit, or a value out of its
  ///   range
  public static MoodParameters of(Parameters parameters) {
    return new MoodParameters(
        expit(parameters.value("mood.mI", "1")),
        parameters.value("mood.a", "1"),
        parameters.value("mood.D50", "1"),
        parameters.value("mood.b", "d"),
        parameters.value("mood.tau1", "d"),
        parameters.value("mood.kc", "/d"),
        parameters.value("mood.tau2", "d"),
        expit(parameters.value("mood.pm", "1")),
        parameters.value("mood.p_rep", "1"),
        parameters.value("mood.tauP", "d"),
        expit(parameters.value("mood.qm", "1")),
        parameters.value("mood.tauQ", "d"));
  }

  /// The same person in the class of weak responders: the gain of a strong one times a factor.
  ///
  /// @param parameters of the person
  /// @throws IllegalArgumentException if a row is missing or in another unit, or a value out of its
  ///   range
  public static MoodParameters weak(Parameters parameters) {
    MoodParameters strong = of(parameters);
    return strong.withGain(parameters.value("mood.rN", "1") * strong.gain());
  }

  private MoodParameters withGain(double otherGain) {
    return new MoodParameters(
        otherGain,
        pulseAtOne,
        halfSaturation,
        onsetDays,
        labileDays,
        consolidationPerDay,
        consolidatedDays,
        expectancy,
        expectancyRepeat,
        expectancyDays,
        oralEffect,
        oralDays);
  }

  /// The same person with a factor on the expectancy, which stays at most 1.
  ///
  /// @param factor at least 0
  /// @throws IllegalArgumentException if it is below
  public MoodParameters withExpectancy(double factor) {
    return new MoodParameters(
        gain,
        pulseAtOne,
        halfSaturation,
        onsetDays,
        labileDays,
        consolidationPerDay,
        consolidatedDays,
        Math.min(1, factor * expectancy),
        expectancyRepeat,
        expectancyDays,
        oralEffect,
        oralDays);
  }

  /// Pulse of a dose: `A = min(1, a (1 + D50) D / (D50 + D))`.
  ///
  /// @param size D, at least 0, finite; 0 for a placebo
  /// @return 0 to 1
  /// @unit 1
  /// @throws IllegalArgumentException if the size is out of its range
  public double pulse(double size) {
    if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("size must be at least 0 and finite, was " + size);
    }
    return Math.min(1, pulseAtOne * (1 + halfSaturation) * size / (halfSaturation + size));
  }

  static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
