// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Weight;
import org.kedge.protocol.rule.Signature;

/// One thing that was recorded in a session. Events are only added; nothing is changed.
public sealed interface SessionEvent {
  /// When, when typed, by whom.
  Stamp stamp();

  /// An item of a checklist was answered; a later answer replaces an earlier one.
  ///
  /// @param item id of the row, for example `check.before.identity`
  /// @param reply the answer
  /// @param stamp when and by whom
  record Checked(String item, Reply reply, Stamp stamp) implements SessionEvent {}

  /// A person with the right signs that the session goes on although an item is answered no.
  ///
  /// @param item id of the row
  /// @param signature who
  /// @param reason why
  /// @param stamp when and by whom
  record ExceptionSigned(String item, Signature signature, String reason, Stamp stamp)
      implements SessionEvent {}

  /// A documented decision on a finding.
  ///
  /// @param rule id of the rule: `BP-01`, `BP-02`, `GAP-01`, `LVE-BP`, or a rule that acts before a
  ///   dose
  /// @param signature who
  /// @param reason why
  /// @param stamp when and by whom
  record Decided(String rule, Signature signature, String reason, Stamp stamp)
      implements SessionEvent {}

  /// Staff asked about suicidal thoughts since the last contact.
  ///
  /// @param item9 PHQ-9 item 9, 0 to 3, where it was used
  /// @param screen the screener, where it was used
  /// @param stamp when and by whom
  record SuicidalityAsked(OptionalInt item9, Optional<CssrsScreen> screen, Stamp stamp)
      implements SessionEvent {}

  /// A clinician evaluated a suicidal risk.
  ///
  /// @param signature who
  /// @param outcome what came of it, with the plan
  /// @param stamp when and by whom
  record SuicidalityEvaluated(Signature signature, String outcome, Stamp stamp)
      implements SessionEvent {}

  /// The patient was weighed.
  ///
  /// @param weight the weighing
  /// @param stamp when and by whom
  record Weighed(Weight weight, Stamp stamp) implements SessionEvent {}

  /// Spot values were read.
  ///
  /// @param reading the values
  record ReadingTaken(Reading reading) implements SessionEvent {
    @Override
    public Stamp stamp() {
      return reading.stamp();
    }
  }

  /// A reading was entered in error; the right one is entered anew.
  ///
  /// @param readingId which one
  /// @param reason why
  /// @param stamp when and by whom
  record ReadingInError(String readingId, String reason, Stamp stamp) implements SessionEvent {}

  /// The prescriber chose today's esketamine dose.
  ///
  /// @param doseMg the dose
  /// @param signature who
  /// @param stamp when and by whom
  record DoseChosen(double doseMg, Signature signature, Stamp stamp) implements SessionEvent {}

  /// The patient used one nasal device.
  ///
  /// @param lot lot number
  /// @param expiry last day of use
  /// @param stamp when and by whom
  record DeviceGiven(String lot, LocalDate expiry, Stamp stamp) implements SessionEvent {}

  /// The pump was started.
  ///
  /// @param prepared what is in it
  /// @param rateMlPerHour the rate it was set to
  /// @param lot lot number
  /// @param expiry last day of use
  /// @param checkedBy id of the second person who checked dose and pump
  /// @param stamp when and by whom
  record InfusionStarted(
      PumpPreparation prepared,
      double rateMlPerHour,
      String lot,
      LocalDate expiry,
      String checkedBy,
      Stamp stamp)
      implements SessionEvent {}

  /// The pump's rate was changed; 0 is a pause.
  ///
  /// @param rateMlPerHour the new rate
  /// @param reason why
  /// @param stamp when and by whom
  record RateChanged(double rateMlPerHour, String reason, Stamp stamp) implements SessionEvent {}

  /// Dosing is over: the pump was stopped, or no further device is given.
  ///
  /// @param totalMg what was given, mg
  /// @param reason why: planned end, or what happened
  /// @param stamp when and by whom
  record DosingEnded(double totalMg, String reason, Stamp stamp) implements SessionEvent {}

  /// Something untoward happened.
  ///
  /// @param event what
  /// @param stamp when and by whom
  record AdverseEventNoted(AdverseEvent event, Stamp stamp) implements SessionEvent {}

  /// A note or an addendum.
  ///
  /// @param text the words
  /// @param stamp when and by whom
  record Noted(String text, Stamp stamp) implements SessionEvent {}

  /// The patient is discharged.
  ///
  /// @param signature by whom
  /// @param stamp when and by whom
  record DischargeSigned(Signature signature, Stamp stamp) implements SessionEvent {}

  /// The patient left against advice.
  ///
  /// @param reason as far as known
  /// @param stamp when and by whom
  record LeftEarly(String reason, Stamp stamp) implements SessionEvent {}

  /// The patient was handed over to emergency care.
  ///
  /// @param to to whom
  /// @param reason why
  /// @param stamp when and by whom
  record HandedOver(String to, String reason, Stamp stamp) implements SessionEvent {}

  /// The session ends before any dose.
  ///
  /// @param reason why
  /// @param stamp when and by whom
  record GivenUp(String reason, Stamp stamp) implements SessionEvent {}
}
