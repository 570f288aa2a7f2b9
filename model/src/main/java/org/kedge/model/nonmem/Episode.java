// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.List;

/// Sessions and readings between two resets: what is before does not count.
///
/// @param sessions in order of time
/// @param isSpray whether the drug is given as a spray, or by infusion
/// @param readings places of the readings among the subject's events
record Episode(List<GivenSession> sessions, boolean isSpray, List<Integer> readings) {
  boolean hasDoses() {
    return !sessions.isEmpty();
  }

  /// Time of the first dose, hours.
  double startH() {
    return sessions.getFirst().startH();
  }
}
