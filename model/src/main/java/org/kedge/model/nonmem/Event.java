// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.OptionalDouble;

/// One record of a subject.
public sealed interface Event {
  /// When, hours on the clock of the data, finite.
  double timeH();

  /// Whether all that was before is forgotten: EVID 3 or 4.
  boolean resets();

  /// EVID 1 or 4.
  ///
  /// @param timeH hours, finite
  /// @param compartment where it goes
  /// @param amountMg AMT, mg of base, above 0
  /// @param rateMgPerH RATE, mg an hour, above 0 for an infusion, 0 for a spray
  /// @param additional ADDL, number of further doses like this one, at least 0
  /// @param intervalH II, hours between them, at least 0; 0 where there are none
  /// @param resets whether all that was before is forgotten: EVID 4
  record Dose(
      double timeH,
      Compartment compartment,
      double amountMg,
      double rateMgPerH,
      int additional,
      double intervalH,
      boolean resets)
      implements Event {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Dose {
      if (!Double.isFinite(timeH + amountMg + rateMgPerH + intervalH)
          || !(amountMg > 0 && rateMgPerH >= 0 && additional >= 0 && intervalH >= 0)) {
        throw new IllegalArgumentException(
            "a dose needs a finite time, an amount above 0, a rate, a number and an interval of at least 0; got %s, %s, %s, %d, %s"
                .formatted(timeH, amountMg, rateMgPerH, additional, intervalH));
      }
    }

    /// A single dose like this one, some hours later.
    Dose later(double hours) {
      return new Dose(timeH + hours, compartment, amountMg, rateMgPerH, 0, 0, false);
    }
  }

  /// EVID 0 with a value, or EVID 2 without one: a prediction is wanted.
  ///
  /// @param timeH hours, finite
  /// @param compartment what it is of
  /// @param value DV, at least 0, in the unit of the compartment
  record Reading(double timeH, Compartment compartment, OptionalDouble value) implements Event {
    @Override
    public boolean resets() {
      return false;
    }

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Reading {
      if (!Double.isFinite(timeH) || !(value.orElse(0) >= 0)) {
        throw new IllegalArgumentException(
            "a reading needs a finite time and a value of at least 0; got %s, %s"
                .formatted(timeH, value));
      }
    }
  }

  /// EVID 3: all that was before is forgotten.
  ///
  /// @param timeH hours, finite
  record Reset(double timeH) implements Event {
    @Override
    public boolean resets() {
      return true;
    }

    /// Checks the time.
    ///
    /// @throws IllegalArgumentException if it is not finite
    public Reset {
      if (!Double.isFinite(timeH)) {
        throw new IllegalArgumentException("a reset needs a finite time; got " + timeH);
      }
    }
  }
}
