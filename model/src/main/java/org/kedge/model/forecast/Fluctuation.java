// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import org.kedge.evidence.Evidence;

/// How the illness moves from day to day, and how a rating errs.
///
/// @param kept part of the fluctuation that is left after a day
/// @param dailySd what a day adds, MADRS points
/// @param ratingSd error of one MADRS rating
/// @param maximum highest MADRS
record Fluctuation(double kept, double dailySd, double ratingSd, double maximum) {
  static Fluctuation of(Evidence evidence) {
    double kept = Math.exp(-1 / evidence.value("mood.tauW", "d"));
    return new Fluctuation(
        kept,
        evidence.value("mood.sOU", "{score}") * Math.sqrt(1 - kept * kept),
        evidence.value("mood.eps", "{score}"),
        evidence.value("mood.madrs_max", "{score}"));
  }
}
