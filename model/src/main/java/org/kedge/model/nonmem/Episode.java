// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.List;

/// Sessions and readings between two resets.
///
/// @param stretch the records that they are made from
/// @param sessions in order of time
/// @param isSpray whether the drug is given as a spray, or by infusion
record Episode(Stretch stretch, List<GivenSession> sessions, boolean isSpray) {
  boolean hasDoses() {
    return !sessions.isEmpty();
  }

  /// Places of the readings among the subject's events.
  List<Integer> readings() {
    return stretch.readings();
  }

  /// Time of the first dose, hours.
  double startH() {
    return sessions.getFirst().startH();
  }
}
