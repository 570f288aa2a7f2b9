// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// Chooses the length of the next step and counts them.
final class StepControl {
  private static final double PRECAUTION = 0.9;
  private static final double SMALLEST_CHANGE = 0.2;
  private static final double LARGEST_CHANGE = 8;
  private static final double AFTER_NOT_FINITE = 0.1;
  private static final double FIRST_PART = 1e-6;

  /// An error below this says that the step was needlessly short.
  private static final double TELLING = 1e-3;

  private final Steps rule;
  private final double exponent;
  private double suggested;
  private double atRestart;
  private boolean first;
  private boolean settled;
  private boolean finite;
  private int steps;

  StepControl(Steps rule, int order) {
    this.rule = rule;
    exponent = -1.0 / order;
  }

  double relative() {
    return rule instanceof Steps.Adaptive adaptive ? adaptive.relative() : 1;
  }

  double absolute() {
    return rule instanceof Steps.Adaptive adaptive ? adaptive.absolute() : 1;
  }

  /// A new block of persons.
  void begin(double end) {
    steps = 0;
    finite = true;
    settled = false;
    atRestart = FIRST_PART * end;
  }

  /// A new segment starts with the shortest length that an earlier one found useful at its start.
  void restart() {
    suggested = rule instanceof Steps.Fixed fixed ? fixed.length() : atRestart;
    first = true;
  }

  boolean isFixed() {
    return rule instanceof Steps.Fixed;
  }

  double suggested() {
    return suggested;
  }

  int steps() {
    return steps;
  }

  boolean isExhausted() {
    return steps >= rule.most();
  }

  /// Why no step is short enough.
  Reason fault() {
    return finite ? Reason.STEP_TOO_SHORT : Reason.NOT_FINITE;
  }

  /// Takes the outcome of a step and suggests the next length.
  ///
  /// @param error in units of the tolerance
  /// @return whether the step stands
  boolean accepts(double length, double error) {
    steps++;
    finite = Double.isFinite(error);
    if (finite && isFixed()) {
      return true;
    }
    if (!finite) {
      suggested = isFixed() ? 0 : length * AFTER_NOT_FINITE;
      return false;
    }
    double change = PRECAUTION * Math.pow(Math.max(error, 1e-10), exponent);
    suggested = length * Math.clamp(change, SMALLEST_CHANGE, LARGEST_CHANGE);
    if (error > 1) {
      return false;
    }
    if (first && error > TELLING) {
      first = false;
      atRestart = settled ? Math.min(atRestart, length) : length;
      settled = true;
    }
    return true;
  }
}
