// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Arrays;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;

/// The MADRS total of two typical persons in an open course, a strong responder and a weak one,
/// weighted.
///
/// @source evidence drug/ketamine/mood.csv
final class TypicalScore {
  private final MoodParameters strong;
  private final MoodParameters weak;
  private final double strongShare;
  private final double baseline;

  TypicalScore(Evidence evidence) {
    double open = evidence.value("mood.blind_open", "1");
    strong = MoodParameters.of(evidence::value).withExpectancy(open);
    weak = MoodParameters.weak(evidence::value).withExpectancy(open);
    strongShare = evidence.value("mood.fr", "1");
    baseline = evidence.value("per.B0", "{score}");
  }

  /// The typical baseline, for who has none.
  double baseline() {
    return baseline;
  }

  /// @param days not descending, from the first dose on
  /// @shape `days.length`
  double[] at(double[] days, List<Session> sessions, Subject subject, double ownBaseline) {
    boolean oral = subject.covariate(Column.OAD).orElse(0) == 1;
    double share = subject.covariate(Column.CLASS).orElse(strongShare);
    List<MoodState> ofStrong = new MoodCourse(strong, sessions, oral).at(days);
    List<MoodState> ofWeak = new MoodCourse(weak, sessions, oral).at(days);
    double[] scores = new double[days.length];
    Arrays.setAll(
        scores,
        at ->
            share * ofStrong.get(at).madrs(ownBaseline, strong.gain())
                + (1 - share) * ofWeak.get(at).madrs(ownBaseline, weak.gain()));
    return scores;
  }
}
