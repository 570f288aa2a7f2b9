// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import java.util.Optional;
import org.kedge.model.pk.Influence;
import org.kedge.model.pk.Pack;

/// One arm of a design.
///
/// @param name its name, unique in the design
/// @param treatment what is given
/// @param sessionDays days of the sessions, ascending, from 0
/// @param blinding what the patients can know
/// @param newOralAntidepressant whether one is started at day 0
/// @param switches what it asks for beyond the plain model
public record Arm(
    String name,
    Treatment treatment,
    List<Double> sessionDays,
    Blinding blinding,
    boolean newOralAntidepressant,
    Switches switches) {
  /// Copies the days.
  ///
  /// @throws IllegalArgumentException if there is no session, the days are not ascending from 0, or
  ///   an influence scales another pack than that of the treatment
  public Arm {
    sessionDays = List.copyOf(sessionDays);
    Ascending.require("arm " + name + ": session days", sessionDays);
    Optional<Pack> pack = Dosing.pack(treatment);
    for (Influence influence : switches.influences()) {
      if (pack.isEmpty() || pack.get() != influence.pack()) {
        throw new IllegalArgumentException(
            "arm %s: %s scales the pack %s, expected a treatment of that pack, was %s"
                .formatted(name, influence.word(), influence.pack().word(), treatment));
      }
    }
  }

  /// An arm of the plain model.
  ///
  /// @param name its name, unique in the design
  /// @param treatment what is given
  /// @param sessionDays days of the sessions, ascending, from 0
  /// @param blinding what the patients can know
  /// @param newOralAntidepressant whether one is started at day 0
  public Arm(
      String name,
      Treatment treatment,
      List<Double> sessionDays,
      Blinding blinding,
      boolean newOralAntidepressant) {
    this(name, treatment, sessionDays, blinding, newOralAntidepressant, Switches.OFF);
  }

  /// Days on which the drug is given, ascending: all of the sessions' but those after a withdrawal.
  ///
  /// @return days from the first session
  public List<Double> drugDays() {
    return switches.continuation().withDrug(sessionDays);
  }

  /// The same arm with other switches.
  ///
  /// @throws IllegalArgumentException if an influence scales another pack than that of the
  ///   treatment
  public Arm with(Switches others) {
    return new Arm(name, treatment, sessionDays, blinding, newOralAntidepressant, others);
  }
}
