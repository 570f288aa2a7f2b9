// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// Whether the patient responds on the day of the posterior, by the latest score.
public enum ResponseNow {
  /// It is a response.
  YES("The latest score is a response."),
  /// It is none.
  NO("The latest score is no response, so there is no relapse to wait for."),
  /// No score is from before the first session.
  NO_BASELINE(
      "No score is from before the first session, so whether the patient responds is not known."),
  /// The score from before the first session is outside the range that the model holds for.
  BASELINE_OUTSIDE(
      "The score from before the first session is outside the range of the model (row per.B0), so whether the patient responds is not known."),
  /// No score is from after the first session.
  NOT_RATED(
      "No score is from after the first session, so whether the patient responds is not known."),
  /// The latest score is from too long ago.
  TOO_OLD(
      "The latest score is too old (row forecast.score_age), so whether the patient responds now is not known: rate the patient.");

  private final String sentence;

  ResponseNow(String sentence) {
    this.sentence = sentence;
  }

  /// The same in words.
  public String sentence() {
    return sentence;
  }

  /// Whether it is known at all.
  public boolean known() {
    return this == YES || this == NO;
  }
}
