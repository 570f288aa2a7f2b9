// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is recorded in a session besides readings and lists: each a small form of its own.
enum Act {
  /// Suicidal thoughts since the last contact.
  THOUGHTS("Suicidal thoughts since the last contact", "Store the answers"),
  /// The weight of today.
  WEIGHT("Weight of today", "Store the weight"),
  /// The esketamine dose of today.
  DOSE("Dose of today", "Choose this dose"),
  /// An evaluation of the suicidal risk.
  EVALUATION("Evaluation of the suicidal risk", "Sign the evaluation"),
  /// A decision on a finding.
  DECISION("Decision on a finding", "Sign the decision"),
  /// An item of a list that does not stop the session.
  EXCEPTION("Go on although an item is answered no", "Sign the exception"),
  /// The start of the pump.
  START("Start the dose", "Dose started now"),
  /// A nasal device.
  DEVICE("Nasal device", "Device given now"),
  /// Another rate of the pump.
  RATE("Change the pump's rate", "Rate changed now"),
  /// The end of the dose.
  STOP("End the dose", "Dose ended now"),
  /// Something untoward.
  EVENT("Adverse event", "Store the event"),
  /// A note.
  NOTE("Note", "Store the note"),
  /// A reading that is wrong.
  ERROR("A reading was entered in error", "Mark it as an error"),
  /// The discharge.
  DISCHARGE("Discharge", "The patient leaves now"),
  /// Leaving against advice.
  LEFT("The patient leaves against advice", "Record: left against advice"),
  /// Emergency care.
  HANDOVER("Hand over to emergency care", "Record: handed over"),
  /// No dose today.
  GIVE_UP("End the session without a dose", "End without a dose");

  private final String title;
  private final String button;

  Act(String title, String button) {
    this.title = title;
    this.button = button;
  }

  static Optional<Act> of(String word) {
    return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
  }

  /// The word of the path.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  String button() {
    return button;
  }

  /// Whether it ends something that cannot be taken up again.
  boolean grave() {
    return this == LEFT || this == HANDOVER || this == GIVE_UP;
  }
}
