// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// There is no posterior.
///
/// @param reason why, of a closed list
/// @param detail the numbers behind it
public record NoPosterior(Reason reason, String detail) implements Fitted {
  /// Why there is none, and what to do.
  public enum Reason {
    /// No session was given, so there is no effect to learn.
    NO_SESSION("no session was given", "Fit after the first session."),
    /// No score was rated.
    NO_RATING("there is no rating", "Rate the patient, then fit."),
    /// The ratings lie where hardly a particle does.
    TOO_FEW_PARTICLES(
        "the ratings lie too far from what the model expects of anybody",
        "Check the scores, their dates and their instruments; if they are right, the model does not"
            + " hold for this patient: decide without a forecast.");

    private final String statement;
    private final String advice;

    Reason(String statement, String advice) {
      this.statement = statement;
      this.advice = advice;
    }

    /// What is missing, a sentence without its end.
    public String statement() {
      return statement;
    }

    String advice() {
      return advice;
    }
  }

  /// What to do, a sentence.
  public String advice() {
    return reason.advice();
  }
}
