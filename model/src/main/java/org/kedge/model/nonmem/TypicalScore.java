// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Arrays;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.trial.Blinding;

/// The MADRS total of two typical persons, a strong responder and a weak one, weighted. The course
/// is open where the subject does not say how it is blinded.
///
/// @source evidence drug/ketamine/mood.csv
final class TypicalScore {
  private final Evidence evidence;
  private final MoodParameters strong;
  private final MoodParameters weak;
  private final double strongShare;

  TypicalScore(Evidence evidence) {
    this.evidence = evidence;
    strong = MoodParameters.of(evidence::value);
    weak = MoodParameters.weak(evidence::value);
    strongShare = evidence.value("mood.fr", "1");
  }

  /// @param days not descending, from the first dose on
  /// @shape `days.length`
  double[] at(double[] days, List<Session> sessions, Subject subject, double ownBaseline) {
    boolean oral = subject.covariate(Column.OAD).orElse(0) == 1;
    double share = subject.covariate(Column.CLASS).orElse(strongShare);
    Blinding blinding =
        Blinding.of((int) subject.covariate(Column.BLIND).orElse(Blinding.OPEN.number()));
    double expectancy = blinding.factor(evidence::value, true);
    Consolidation form =
        subject.covariate(Column.UNSAT).orElse(0) == 1
            ? Consolidation.UNSATURATED
            : Consolidation.SATURATED;
    List<MoodState> ofStrong =
        new MoodCourse(strong.withExpectancy(expectancy), sessions, oral, form).at(days);
    List<MoodState> ofWeak =
        new MoodCourse(weak.withExpectancy(expectancy), sessions, oral, form).at(days);
    double[] scores = new double[days.length];
    Arrays.setAll(
        scores,
        at ->
            share * ofStrong.get(at).madrs(ownBaseline, strong.gain())
                + (1 - share) * ofWeak.get(at).madrs(ownBaseline, weak.gain()));
    return scores;
  }
}
