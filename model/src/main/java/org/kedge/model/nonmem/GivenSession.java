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
}
