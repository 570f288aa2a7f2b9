// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

/// Units of time in the tables of observations.
final class Units {
  private static final double MINUTES_PER_HOUR = 60;

  private Units() {}

  static double toHours(double time, String unit) {
    return time / fromHours(1, unit);
  }

  static double fromHours(double hours, String unit) {
    return switch (unit) {
      case "h" -> hours;
      case "min" -> hours * MINUTES_PER_HOUR;
      default -> throw new IllegalArgumentException("no time in " + unit);
    };
  }
}
