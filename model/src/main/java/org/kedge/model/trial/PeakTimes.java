// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.stream.DoubleStream;

/// Where the highest concentrations of a session are looked for.
///
/// After an infusion the effect site is highest some minutes after its end; where S-norketamine
/// opposes, a long infusion has its peak on the way. A probability found so is within two in a
/// hundred of that at the true peak.
final class PeakTimes {
  private static final double MINUTES_PER_HOUR = 60;

  /// From the end of an infusion, minutes; those before its start are left out.
  private static final double[] FROM_END_MIN = {
    -200, -150, -110, -75, -45, -20, -6, 0, 2, 4.5, 7.5, 11, 15, 20, 27, 40
  };

  /// From the first device on, minutes.
  private static final double[] SPRAY_MIN = {
    8, 13, 18, 23, 28, 34, 40, 47, 55, 64, 75, 90, 110, 140
  };

  private PeakTimes() {}

  /// Times after the start of a session, ascending, hours; none without drug.
  static double[] afterStartH(Treatment treatment) {
    return switch (treatment) {
      case Treatment.RacemicInfusion(double _, double minutes) -> infusion(minutes);
      case Treatment.EsketamineInfusion(double _, double minutes) -> infusion(minutes);
      case Treatment.EsketamineNasal _ -> hours(DoubleStream.of(SPRAY_MIN));
      case Treatment.None _ -> new double[0];
    };
  }

  private static double[] infusion(double minutes) {
    return hours(
        DoubleStream.of(FROM_END_MIN).map(from -> minutes + from).filter(minute -> minute > 0));
  }

  private static double[] hours(DoubleStream minutes) {
    return minutes.map(minute -> minute / MINUTES_PER_HOUR).toArray();
  }
}
