// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import org.kedge.evidence.Evidence;

/// What a dose record may be.
///
/// @source evidence drug/esketamine/pk.csv, rows nasal.dose_device and nasal.device_most
final class DoseRule {
  private final double deviceMg;
  private final double mostDevices;

  DoseRule(Evidence evidence) {
    deviceMg = evidence.value("nasal.dose_device", "mg");
    mostDevices = evidence.value("nasal.device_most", "{device}");
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
}
