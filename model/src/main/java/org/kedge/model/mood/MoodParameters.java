// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import org.kedge.model.person.Parameters;

/// Parameters of one person's mood course.
///
/// @param gain G, part of the untreated score that a full effect removes, 0 to 1
/// @param pulseAtOne a, pulse of a dose of size 1, 0 to 1
/// @param halfSaturation D50, size of half saturation, above 0
/// @param onsetDays b, above 0
/// @param labileDays tau1, above b: the onset is the faster of the two
/// @param consolidationPerDay kc, at least 0
/// @param consolidatedDays tau2, above 0
/// @param expectancy p, 0 to 1
/// @param expectancyRepeat factor on p from the second session on
/// @param expectancyDays tauP, above 0
/// @param oralEffect q, part of the score that a new oral antidepressant removes in the end, 0 to 1
/// @param oralDays tauQ, above 0
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
  /// Checks that the onset is faster than the decay.
  public MoodParameters {
    if (!(labileDays > onsetDays && onsetDays > 0)) {
      throw new IllegalArgumentException(
          "labileDays must be above onsetDays and both above 0, were %s and %s"
              .formatted(labileDays, onsetDays));
    }
  }

  /// A person of the class of strong responders.
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
  /// @param size D, at least 0; 0 for a placebo
  /// @return 0 to 1
  /// @unit 1
  public double pulse(double size) {
    return Math.min(1, pulseAtOne * (1 + halfSaturation) * size / (halfSaturation + size));
  }

  static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
