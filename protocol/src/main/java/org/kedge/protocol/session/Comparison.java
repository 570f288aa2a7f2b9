// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.util.Locale;

/// How a value is held against a threshold.
public enum Comparison {
  /// Greater than.
  ABOVE,
  /// Greater than or equal to.
  AT_OR_ABOVE,
  /// Less than.
  BELOW,
  /// Less than or equal to.
  AT_OR_BELOW;

  /// The comparison with a word.
  public static Comparison of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Whether a value is on the threshold's far side.
  public boolean holds(double value, double threshold) {
    return switch (this) {
      case ABOVE -> value > threshold;
      case AT_OR_ABOVE -> value >= threshold;
      case BELOW -> value < threshold;
      case AT_OR_BELOW -> value <= threshold;
    };
  }

  /// The word with spaces.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
