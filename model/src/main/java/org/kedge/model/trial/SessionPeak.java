// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import org.kedge.model.acute.AcuteLanes;
import org.kedge.model.pk.ConcentrationRow;

/// The highest concentrations of a session, by person.
final class SessionPeak {
  private final double[] net;
  private final double[] highestNet;
  private final double[] highestEffectSite;

  SessionPeak(int padded) {
    net = new double[padded];
    highestNet = new double[padded];
    highestEffectSite = new double[padded];
  }

  /// Takes in a moment.
  void add(AcuteLanes lanes, ConcentrationRow now) {
    lanes.netNgMl(now, net);
    raise(highestNet, net);
    raise(highestEffectSite, now.effectSiteS());
  }

  private static void raise(double[] highest, double[] values) {
    for (int place = 0; place < highest.length; place++) {
      highest[place] = Math.max(highest[place], values[place]);
    }
  }

  /// Effect-site concentration less what S-norketamine takes away, ng/mL, at least 0.
  double netNgMl(int place) {
    return highestNet[place];
  }

  /// S-ketamine at the effect site, ng/mL, at least 0.
  double effectSiteNgMl(int place) {
    return highestEffectSite[place];
  }
}
