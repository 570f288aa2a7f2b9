// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import org.kedge.model.acute.AcuteLanes;
import org.kedge.model.pk.ConcentrationRow;

/// The highest concentrations of a session, by person: those of the parabola through the highest
/// reading and its neighbours.
///
/// At the effect site a course has no corner where its infusion ends, so a parabola fits it.
final class SessionPeak {
  private final double[] timesH;
  private final double[][] net;
  private final double[][] effectSite;

  /// @param timesH of the readings, ascending, hours
  SessionPeak(double[] timesH, int padded) {
    this.timesH = timesH;
    net = new double[timesH.length][padded];
    effectSite = new double[timesH.length][padded];
  }

  /// Takes in a reading, in place of an earlier session's.
  void put(int reading, AcuteLanes lanes, ConcentrationRow now) {
    lanes.netNgMl(now, net[reading]);
    System.arraycopy(now.effectSiteS(), 0, effectSite[reading], 0, effectSite[reading].length);
  }

  /// Effect-site concentration less what S-norketamine takes away, ng/mL, at least 0.
  double netNgMl(int place) {
    return highest(net, place);
  }

  /// S-ketamine at the effect site, ng/mL, at least 0.
  double effectSiteNgMl(int place) {
    return highest(effectSite, place);
  }

  private double highest(double[][] readings, int place) {
    int top = 0;
    for (int at = 1; at < timesH.length; at++) {
      if (readings[at][place] > readings[top][place]) {
        top = at;
      }
    }
    double highest = readings.length == 0 ? 0 : Math.max(0, readings[top][place]);
    if (top == 0 || top == timesH.length - 1) {
      return highest;
    }
    double beforeH = timesH[top] - timesH[top - 1];
    double afterH = timesH[top + 1] - timesH[top];
    double rise = (highest - readings[top - 1][place]) / beforeH;
    double fall = (highest - readings[top + 1][place]) / afterH;
    double bend = (rise + fall) / (beforeH + afterH);
    double slope = rise - bend * beforeH;
    return highest + slope * slope / (4 * bend);
  }
}
