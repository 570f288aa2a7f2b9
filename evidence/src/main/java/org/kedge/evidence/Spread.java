// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

/// Variability of a quantity between persons, or of one reading about its truth.
///
/// @param kind scale on which `value` is expressed
/// @param value size, at least 0, in the unit that the kind says
public record Spread(Kind kind, double value) {
  /// Scale of a spread. The text in the tables is the name in lower case with hyphens.
  public enum Kind {
    /// Standard deviation in the row's own unit.
    SD,
    /// Standard deviation on the logit scale.
    SD_LOGIT,
    /// Standard deviation on the natural-log scale.
    SD_LN,
    /// Variance on the natural-log scale.
    VARIANCE_LN,
    /// Coefficient of variation of a log-normal quantity, in percent; the standard deviation of the
    /// logarithm is `sqrt(ln(1 + (CV/100)^2))`.
    CV_PCT
  }

  /// Checks the range.
  public Spread {
    if (!(value >= 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("spread must be at least 0, was " + value);
    }
  }

  /// Standard deviation on the scale on which the quantity is normal: natural, logit or log.
  public double standardDeviation() {
    return switch (kind) {
      case SD, SD_LOGIT, SD_LN -> value;
      case VARIANCE_LN -> Math.sqrt(value);
      case CV_PCT -> Math.sqrt(Math.log1p(value * value / 10_000));
    };
  }
}
