// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.List;
import org.kedge.clinic.page.Field;

/// A form that takes one fact.
///
/// @param title what it takes
/// @param intro what helps; empty where nothing is needed
/// @param action where it is sent
/// @param back where the way back leads
/// @param fields its inputs
record FactForm(String title, String intro, String action, String back, List<Field> fields) {
  /// The empty form of an entry.
  static FactForm of(Entry entry, String patientId) {
    return new FactForm(
        entry.title(),
        entry.intro(),
        entry.path(patientId),
        "/patient/" + patientId,
        entry.fields());
  }
}
