// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.receptor;

import org.kedge.evidence.Evidence;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.ConcentrationRow;

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
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
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
  /// @param now at least 0 each
  /// @return 0 to 1
  /// @unit 1
  public double of(Concentration now) {
    return of(now.ketamineS(), now.ketamineR(), now.norketamineS(), now.norketamineR());
  }

  /// The index of a moment for many people.
  ///
  /// @param people how many of the row, from its first place on
  /// @param into receives 0 to 1
  /// @param first place of the first person in `into`, from 0
  /// @unit 1
  /// @throws IndexOutOfBoundsException if either has fewer places
  public void of(ConcentrationRow now, int people, double[] into, int first) {
    double[] s = now.ketamineS();
    double[] r = now.ketamineR();
    double[] norketamineS = now.norketamineS();
    double[] norketamineR = now.norketamineR();
    for (int place = 0; place < people; place++) {
      into[first + place] = of(s[place], r[place], norketamineS[place], norketamineR[place]);
    }
  }

  private double of(double s, double r, double norketamineS, double norketamineR) {
    double a =
        s * perNgMlS
            + r * perNgMlR
            + norketamineS * perNgMlNorketamineS
            + norketamineR * perNgMlNorketamineR;
    return a / (1 + a);
  }
}
