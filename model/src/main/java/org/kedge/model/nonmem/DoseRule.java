// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import org.kedge.evidence.Evidence;

/// What a dose record may be.
///
/// The weight of the subject is not known here: an infusion is held against what the heaviest may
/// be given, at the highest rate there is.
///
/// @source evidence drug/esketamine/pk.csv, rows nasal.dose_device and nasal.device_most;
///   drug/ketamine/pk.csv, rows iv.dose_max, iv.dose_max_s and iv.duration_default;
///   drug/ketamine/person.csv, row per.wt
final class DoseRule {
  private static final double MINUTES_PER_HOUR = 60;

  /// What rounding may add to a dose by weight.
  private static final double ROUNDING = 1 + 1e-6;

  private final double deviceMg;
  private final double mostDevices;
  private final double mostRacemicMg;
  private final double mostEsketamineMg;
  private final double shortestH;

  DoseRule(Evidence evidence) {
    deviceMg = evidence.value("nasal.dose_device", "mg");
    mostDevices = evidence.value("nasal.device_most", "{device}");
    double heaviestKg = evidence.row("per.wt").high().orElseThrow();
    mostRacemicMg = evidence.value("iv.dose_max", "mg/kg") * heaviestKg;
    mostEsketamineMg = evidence.value("iv.dose_max_s", "mg/kg") * heaviestKg;
    shortestH = evidence.row("iv.duration_default").low().orElseThrow() / MINUTES_PER_HOUR;
  }

  void check(EventLine line, Compartment compartment, double amountMg, double rateMgPerH) {
    if (!(amountMg > 0)) {
      throw line.fault(Column.AMT, "a dose in mg above 0");
    }
    switch (compartment.route()) {
      case INFUSION -> {
        if (!(rateMgPerH > 0)) {
          throw line.fault(
              Column.RATE, "mg/h above 0: an infusion; no bolus and no modelled rate is supported");
        }
        requirePossible(line, compartment, amountMg, rateMgPerH);
      }
      case SPRAY -> {
        line.mustBeNothing(Column.RATE, "for a spray");
        double devices = amountMg / deviceMg;
        if (devices != Math.rint(devices) || devices > mostDevices) {
          throw line.fault(
              Column.AMT, "1 to %d devices of %s mg".formatted((int) mostDevices, deviceMg));
        }
      }
      case NONE -> throw line.fault(Column.CMT, "for a dose one of " + Compartment.dosed());
    }
  }

  private void requirePossible(
      EventLine line, Compartment compartment, double amountMg, double rateMgPerH) {
    double mostMg = compartment == Compartment.S_KETAMINE ? mostEsketamineMg : mostRacemicMg;
    if (amountMg > mostMg * ROUNDING) {
      throw line.fault(
          Column.AMT, "at most %.0f mg, the highest dose of the heaviest".formatted(mostMg));
    }
    double mostMgPerH = mostMg / shortestH;
    if (rateMgPerH > mostMgPerH * ROUNDING) {
      throw line.fault(
          Column.RATE,
          "at most %.0f mg/h, that dose in the shortest infusion".formatted(mostMgPerH));
    }
    if (!Double.isFinite(amountMg / rateMgPerH)) {
      throw line.fault(Column.RATE, "mg/h at which AMT comes to an end");
    }
  }
}
