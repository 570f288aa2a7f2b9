// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// Whether the patient responds on the day of the posterior, by two scores of one instrument.
public enum ResponseNow {
  /// It is a response.
  YES("The latest score is a response."),
  /// It is none.
  NO("The latest score is no response, so there is no relapse to wait for."),
  /// No score is from before the first session.
  NO_BASELINE(
      "No score is from before the first session, so whether the patient responds is not known."),
  /// No score from before the first session is in the range that the model holds for.
  BASELINE_OUTSIDE(
      "No score from before the first session is in the range of the model (row per.B0), so whether the patient responds is not known."),
  /// No score is from after the first session.
  NOT_RATED(
      "No score is from after the first session, so whether the patient responds is not known."),
  /// The latest score is from too long ago.
  TOO_OLD(
      "The latest score is too old (row forecast.score_age), so whether the patient responds now is not known: rate the patient."),
  /// No instrument has a score from before the first session and one that is recent enough.
  OTHER_INSTRUMENT(
      "No instrument has both a score from before the first session, in the range of the model (row per.B0), and one recent enough (row forecast.score_age): scores of two instruments are never compared, so whether the patient responds now is not known.");

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
