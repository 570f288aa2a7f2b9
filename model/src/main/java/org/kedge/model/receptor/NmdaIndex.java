// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.receptor;

import org.kedge.evidence.Evidence;
import org.kedge.model.pk.Concentration;

/// Relative index of NMDA receptor block: rat affinities, unbound plasma. Not an occupancy.
///
/// `index = a / (1 + a)`, `a = fu (S/Ki_S + R/Ki_R + NKs/Ki_SN + NKr/Ki_RN)`, concentrations in
/// umol/L.
///
/// @source evidence drug/ketamine/receptor.csv, rows rec.fu and rec.ki_
public final class NmdaIndex {
  private final double perNgMlS;
  private final double perNgMlR;
  private final double perNgMlNorketamineS;
  private final double perNgMlNorketamineR;

  /// Reads the affinities.
  public NmdaIndex(Evidence evidence) {
    double unbound = evidence.value("rec.fu", "1");
    double ketamine = evidence.value("mw.k", "g/mol");
    double norketamine = evidence.value("mw.n", "g/mol");
    perNgMlS = unbound / (ketamine * evidence.value("rec.ki_sk", "umol/L"));
    perNgMlR = unbound / (ketamine * evidence.value("rec.ki_rk", "umol/L"));
    perNgMlNorketamineS = unbound / (norketamine * evidence.value("rec.ki_sn", "umol/L"));
    perNgMlNorketamineR = unbound / (norketamine * evidence.value("rec.ki_rn", "umol/L"));
  }

  /// The index of a moment.
  ///
  /// @return 0 to 1
  /// @unit 1
  public double of(Concentration concentration) {
    double a =
        concentration.ketamineS() * perNgMlS
            + concentration.ketamineR() * perNgMlR
            + concentration.norketamineS() * perNgMlNorketamineS
            + concentration.norketamineR() * perNgMlNorketamineR;
    return a / (1 + a);
  }
}
