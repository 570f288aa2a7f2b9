// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;

/// One arm of a design.
///
/// @param name its name, unique in the design
/// @param treatment what is given
/// @param sessionDays days of the sessions, ascending, from 0
/// @param blinding what the patients can know
/// @param newOralAntidepressant whether one is started at day 0
public record Arm(
    String name,
    Treatment treatment,
    List<Double> sessionDays,
    Blinding blinding,
    boolean newOralAntidepressant) {
  /// Copies the days.
  ///
  /// @throws IllegalArgumentException if there is no session, or the days are not ascending from 0
  public Arm {
    sessionDays = List.copyOf(sessionDays);
    Ascending.require("arm " + name + ": session days", sessionDays);
  }
}
