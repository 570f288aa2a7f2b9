// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.List;
import org.kedge.clinic.page.Mark;

/// What the page of one patient prints.
///
/// @param groups facts by group
/// @param missing what is missing, as questions
/// @param attest what a clinician still has to confirm
/// @param entries what may be entered by hand
/// @param next what to do now
record PatientView(
    List<Group> groups,
    List<Question> missing,
    List<String> attest,
    List<Entry> entries,
    Next next) {
  /// Facts of one kind.
  record Group(String title, List<Line> lines) {}

  /// One fact.
  ///
  /// @param what what it is
  /// @param value its value with unit
  /// @param when its time
  /// @param origin where it comes from
  /// @param mark how sure or how current it is
  /// @param resource type and id of the resource that holds it; empty where it cannot be marked as
  ///   entered in error
  record Line(String what, String value, String when, String origin, Mark mark, String resource) {}

  /// A question to answer, with the form that answers it; no form where `href` is empty.
  record Question(String words, String href) {}

  /// A form.
  record Entry(String href, String words) {}

  /// What to do now.
  ///
  /// @param words one line
  /// @param href where; empty where there is nothing to do
  /// @param button word on the button
  record Next(String words, String href, String button) {}
}
