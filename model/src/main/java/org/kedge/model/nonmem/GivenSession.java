// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.List;

/// The dose records of one session.
///
/// @param doses in order of time, at least one, each a single dose
record GivenSession(List<Event.Dose> doses) {
  double startH() {
    return doses.getFirst().timeH();
  }

  double amountMg() {
    return doses.stream().mapToDouble(Event.Dose::amountMg).sum();
  }

  boolean isEsketamine() {
    return doses.stream().allMatch(dose -> dose.compartment() == Compartment.S_KETAMINE);
  }
}
