// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// Why a solution failed.
public enum Reason {
  /// More steps than allowed.
  STEP_LIMIT(
      "the limit of steps was reached", "use the stiff method, or allow more steps or more error"),
  /// No step was short enough.
  STEP_TOO_SHORT(
      "the error stays too large however short the step",
      "look for a jump that is not an event, or for a state that runs away"),
  /// A number that is not finite.
  NOT_FINITE(
      "a state or an output is not a finite number",
      "look for a division by 0, a logarithm or a power of a number below 0"),
  /// The linear states are no sum of real exponentials.
  NO_REAL_MODES(
      "the linear states have modes that are not real, or the same, or 0",
      "let the method integrate the linear states too");

  private final String statement;
  private final String advice;

  Reason(String statement, String advice) {
    this.statement = statement;
    this.advice = advice;
  }

  /// What happened, as a sentence without its full stop.
  public String statement() {
    return statement;
  }

  /// What to try, a sentence without its full stop.
  String advice() {
    return advice;
  }
}
