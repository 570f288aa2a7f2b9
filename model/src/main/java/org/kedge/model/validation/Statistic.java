// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Locale;

/// How a source summed up its people.
enum Statistic {
  /// Arithmetic mean.
  MEAN,
  /// Median.
  MEDIAN,
  /// Value of a model's typical person.
  TYPICAL,
  /// Share of the people.
  SHARE,
  /// Only a range.
  RANGE,
  /// No number.
  WORDS;

  static Statistic of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /// Whether the typical person stands for it.
  boolean isTypical() {
    return this == TYPICAL || this == RANGE;
  }
}
