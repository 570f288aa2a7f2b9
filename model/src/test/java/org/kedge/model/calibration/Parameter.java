// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import org.kedge.evidence.Evidence;

/// One number that a fit may move.
///
/// @param row the evidence row
/// @param part its value or its spread
/// @param scale on which the search moves it
/// @param low least value
/// @param high greatest value
record Parameter(String row, Part part, Scale scale, double low, double high) {
  /// Which number of the row.
  enum Part {
    VALUE,
    SPREAD
  }

  /// How a step of the search changes it.
  enum Scale {
    /// By addition.
    LINEAR,
    /// By a factor.
    LOG
  }

  static Parameter linear(String row, double low, double high) {
    return new Parameter(row, Part.VALUE, Scale.LINEAR, low, high);
  }

  static Parameter log(String row, double low, double high) {
    return new Parameter(row, Part.VALUE, Scale.LOG, low, high);
  }

  static Parameter spread(String row, double low, double high) {
    return new Parameter(row, Part.SPREAD, Scale.LOG, low, high);
  }

  /// The number as the rows have it.
  double of(Evidence evidence) {
    return part == Part.VALUE
        ? evidence.row(row).required()
        : evidence.row(row).spread().orElseThrow().value();
  }

  /// The rows with another number here.
  Evidence with(Evidence evidence, double number) {
    return part == Part.VALUE ? evidence.withValue(row, number) : evidence.withSpread(row, number);
  }

  /// From the search's scale, where the bounds are 0 and 1.
  double at(double place) {
    double inside = Math.clamp(place, 0, 1);
    return switch (scale) {
      case LINEAR -> low + inside * (high - low);
      case LOG -> low * Math.pow(high / low, inside);
    };
  }

  /// To the search's scale.
  double place(double number) {
    double place =
        switch (scale) {
          case LINEAR -> (number - low) / (high - low);
          case LOG -> Math.log(number / low) / Math.log(high / low);
        };
    return Math.clamp(place, 0, 1);
  }

  /// Whether a number lies at a bound, within a hundredth of the box.
  boolean atBound(double number) {
    double place = place(number);
    return place < 0.01 || place > 0.99;
  }

  @Override
  public String toString() {
    return part == Part.VALUE ? row : row + " (spread)";
  }
}
