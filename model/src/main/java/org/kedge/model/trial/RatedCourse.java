// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.mood.RelapseVisits;
import org.kedge.model.person.Noise;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.simd.ModeKernel;
import org.kedge.model.simd.Normals;

/// The scores of one patient as a rater gives them: mood, illness fluctuation and the error of the
/// rating.
///
/// The fluctuation is an Ornstein-Uhlenbeck process, exact between times, 0 at day 0 because the
/// baseline is the observed one. A relapse is that of the rule, after a response at an earlier
/// assessment than its first visit. Where the arm goes on only with some, relapse counts anew from
/// their entry, for all of them.
final class RatedCourse {
  private static final double HOURS_PER_DAY = 24;

  private final ScoreRule rule;
  private final double[] timesH;
  private final double[] kept;
  private final double[] drift;
  private final Entrance entrance;
  private final RelapseRule relapses;
  private final RelapseVisits visits;
  private final boolean canShowRelapse;
  private final Normals normals = new Normals();

  /// @param timesH times of assessment, ascending, hours
  RatedCourse(ScoreRule rule, RelapseRule relapses, Entrance entrance, double[] timesH) {
    this.rule = rule;
    this.entrance = entrance;
    this.relapses = relapses;
    visits = visits(relapses, timesH);
    canShowRelapse = visits.canShow(relapses);
    this.timesH = timesH;
    kept = new double[timesH.length];
    drift = new double[timesH.length];
    for (int at = 0; at < timesH.length; at++) {
      double sinceH = at == 0 ? timesH[0] : timesH[at] - timesH[at - 1];
      kept[at] = Math.exp(-sinceH / HOURS_PER_DAY / rule.illnessDays());
      drift[at] = rule.illnessSd() * Math.sqrt(1 - kept[at] * kept[at]);
    }
  }

  private static RelapseVisits visits(RelapseRule relapses, double[] timesH) {
    return new RelapseVisits(
        relapses, Arrays.stream(timesH).map(hour -> hour / HOURS_PER_DAY).toArray());
  }

  /// Whether such assessments can show a relapse at all.
  static boolean canShowRelapse(RelapseRule relapses, double[] timesH) {
    return visits(relapses, timesH).canShow(relapses);
  }

  /// Writes the values of a block of patients.
  ///
  /// @param madrs noise-free scores: `time x place`
  void write(double[][] madrs, List<VirtualPatient> patients, BlockValues values) {
    double[] illness = new double[patients.size()];
    long[] fluctuating = bits(Noise.Stream.ILLNESS, patients);
    long[] rating = bits(Noise.Stream.RATING, patients);
    double[] drawn = new double[fluctuating.length];
    double[] error = new double[rating.length];
    double[] baselines = patients.stream().mapToDouble(VirtualPatient::madrsBaseline).toArray();
    boolean[] responded = new boolean[patients.size()];
    boolean[] relapsed = new boolean[patients.size()];
    int[] counted = new int[patients.size()];
    double[] numbers = values.numbers();
    for (int at = 0; at < timesH.length; at++) {
      int total = values.from(Quantity.MADRS_TOTAL, at);
      int change = values.from(Quantity.MADRS_CHANGE, at);
      int response = values.from(Quantity.RESPONSE, at);
      int remission = values.from(Quantity.REMISSION, at);
      int relapse = values.from(Quantity.RELAPSED, at);
      long key = Noise.bits(Double.doubleToLongBits(timesH[at]));
      normals.fill(fluctuating, key, drawn);
      normals.fill(rating, key, error);
      double[] calm = madrs[at];
      boolean visit = visits.isVisit(at);
      for (int place = 0; place < illness.length; place++) {
        double baseline = baselines[place];
        illness[place] = kept[at] * illness[place] + drift[at] * drawn[place];
        double rated = calm[place] + illness[place] + rule.ratingSd() * error[place];
        double score = Math.clamp(rated, 0, rule.maximum());
        boolean responds = baseline - score >= rule.response() * baseline;
        if (visit) {
          boolean high = responded[place] && relapses.counts(score, baseline);
          counted[place] = visits.counted(counted[place], at, high);
          relapsed[place] |= counted[place] >= relapses.visits();
        }
        responded[place] |= responds;
        numbers[total + place] = score;
        numbers[change + place] = score - baseline;
        numbers[response + place] = responds ? 1 : 0;
        numbers[remission + place] = score <= rule.remission() ? 1 : 0;
        boolean shown = canShowRelapse && responded[place];
        numbers[relapse + place] = shown ? (relapsed[place] ? 1 : 0) : Double.NaN;
      }
      if (entrance.isAt(at)) {
        Arrays.fill(counted, 0);
        Arrays.fill(relapsed, false);
        for (int place = 0; place < responded.length; place++) {
          responded[place] = entrance.admits(values, place);
        }
      }
    }
  }

  private static long[] bits(Noise.Stream stream, List<VirtualPatient> patients) {
    int padded = Math.ceilDiv(patients.size(), ModeKernel.PADDING) * ModeKernel.PADDING;
    long[] bits = new long[padded];
    for (int place = 0; place < patients.size(); place++) {
      bits[place] = patients.get(place).noise().bits(stream);
    }
    return bits;
  }
}
