// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.List;
import org.kedge.clinic.page.Mark;

/// What the list of patients prints.
///
/// @param rows the patients of this page
/// @param sought the name that was searched for; empty where none was
/// @param total how many patients there are
/// @param page this page, from 0
/// @param last last page
record PatientList(List<Row> rows, String sought, long total, int page, int last) {
  /// One patient.
  ///
  /// @param id the record's id
  /// @param name name
  /// @param birth birth date with age
  /// @param sex administrative sex
  /// @param step the step's word
  /// @param phase where the course stands
  /// @param next what to do now
  /// @param href where that is done
  /// @param due when it is due; empty where there is no day for it
  record Row(
      String id,
      String name,
      String birth,
      String sex,
      String step,
      Mark phase,
      String next,
      String href,
      String due) {}
}
