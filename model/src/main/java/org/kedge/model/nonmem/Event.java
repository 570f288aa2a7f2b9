// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.OptionalDouble;

/// One record of a subject.
public sealed interface Event {
  /// When, hours.
  double timeH();

  /// EVID 1 or 4.
  ///
  /// @param compartment where it goes
  /// @param amountMg AMT, mg of base, above 0
  /// @param rateMgPerH RATE, above 0 for an infusion, 0 for a spray
  /// @param additional ADDL, number of further doses like this one, at least 0
  /// @param intervalH II, hours between them; 0 where there are none
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
    /// A single dose like this one, some hours later.
    Dose later(double hours) {
      return new Dose(timeH + hours, compartment, amountMg, rateMgPerH, 0, 0, false);
    }
  }

  /// EVID 0 with a value, or EVID 2 without one: a prediction is wanted.
  ///
  /// @param compartment what it is of
  /// @param value DV, at least 0
  record Reading(double timeH, Compartment compartment, OptionalDouble value) implements Event {}

  /// EVID 3: all that was before is forgotten.
  record Reset(double timeH) implements Event {}
}
