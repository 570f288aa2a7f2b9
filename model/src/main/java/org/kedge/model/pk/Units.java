// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import org.kedge.model.person.Parameters;

/// The units inside this module are h, mg and L; concentrations leave it in ng/mL.
final class Units {
  private static final double MINUTES_PER_HOUR = 60;
  private static final double NG_PER_ML_PER_MG_PER_L = 1000;

  private Units() {}

  static double hours(double minutes) {
    return minutes / MINUTES_PER_HOUR;
  }

  static double perHour(double perMinute) {
    return perMinute * MINUTES_PER_HOUR;
  }

  static double ngPerMl(double amountMg, double volumeL) {
    return NG_PER_ML_PER_MG_PER_L * amountMg / volumeL;
  }

  /// Rate constant between plasma and effect site, `ln 2 / half-life`.
  static double effectSiteRatePerH(Parameters parameters) {
    return Math.log(2) / hours(parameters.value("ac.t12ke0", "min"));
  }
}
