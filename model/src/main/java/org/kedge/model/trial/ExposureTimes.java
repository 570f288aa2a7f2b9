// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// The times at which concentrations of an arm are worked out: those asked for, and some around the
/// peak of each session.
final class ExposureTimes {
  private static final double HOURS_PER_DAY = 24;

  /// Times after the start of a session at which the highest probabilities of sedation and nausea
  /// are looked for, hours. They lie between 30 and 75 minutes for every regimen here.
  private static final double[] PEAK_H = {0.45, 0.55, 2.0 / 3, 0.75, 0.85, 1.0, 1.15, 1.3, 1.5};

  private final double[] allH;
  private final int[] asked;
  private final int[] session;
  private final int[][] peaks;

  /// @param timesH asked for, ascending, hours
  ExposureTimes(List<Double> sessionDays, double[] timesH) {
    double[] startsH = sessionDays.stream().mapToDouble(day -> day * HOURS_PER_DAY).toArray();
    session = Arrays.stream(timesH).mapToInt(timeH -> latest(startsH, timeH)).toArray();
    TreeSet<Double> all = new TreeSet<>();
    Arrays.stream(timesH).forEach(all::add);
    for (double startH : startsH) {
      Arrays.stream(PEAK_H).forEach(after -> all.add(startH + after));
    }
    allH = all.stream().mapToDouble(Double::doubleValue).toArray();
    asked = places(timesH);
    peaks =
        Arrays.stream(startsH)
            .mapToObj(
                startH -> places(Arrays.stream(PEAK_H).map(after -> startH + after).toArray()))
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
