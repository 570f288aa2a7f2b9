// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// The times at which concentrations of an arm are worked out: those asked for, and some around the
/// peak of each session.
final class ExposureTimes {
  private final double[] peakH;
  private final double[] allH;
  private final int[] asked;
  private final int[] session;
  private final int[][] peaks;

  /// @param timesH asked for, ascending, hours
  /// @param peakH where the peak of a session is looked for, hours after its start
  ExposureTimes(List<Double> sessionDays, double[] peakH, double[] timesH) {
    this.peakH = peakH;
    double[] startsH = sessionDays.stream().mapToDouble(Design::hours).toArray();
    session = Arrays.stream(timesH).mapToInt(timeH -> latest(startsH, timeH)).toArray();
    TreeSet<Double> all = new TreeSet<>();
    Arrays.stream(timesH).forEach(all::add);
    for (double startH : startsH) {
      Arrays.stream(peakH).forEach(after -> all.add(startH + after));
    }
    allH = all.stream().mapToDouble(Double::doubleValue).toArray();
    asked = places(timesH);
    peaks =
        Arrays.stream(startsH)
            .mapToObj(startH -> places(Arrays.stream(peakH).map(after -> startH + after).toArray()))
            .toArray(int[][]::new);
  }

  private static int latest(double[] startsH, double timeH) {
    int latest = 0;
    for (int at = 1; at < startsH.length; at++) {
      if (startsH[at] <= timeH) {
        latest = at;
      }
    }
    return latest;
  }

  private int[] places(double[] timesH) {
    return Arrays.stream(timesH).mapToInt(timeH -> Arrays.binarySearch(allH, timeH)).toArray();
  }

  /// All times, ascending, hours.
  double[] allH() {
    return allH;
  }

  /// Place among all times of the time asked for.
  int asked(int time) {
    return asked[time];
  }

  /// Where the peak of a session is looked for, hours after its start, ascending.
  double[] peakH() {
    return peakH;
  }

  /// Places among all times around the peak of a session.
  int[] peak(int number) {
    return peaks[number];
  }

  /// The latest session begun by a time asked for.
  int session(int time) {
    return session[time];
  }

  int sessions() {
    return peaks.length;
  }
}
