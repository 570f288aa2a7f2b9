// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.util.List;

/// A piece of the list of patients, in the order of their names.
///
/// @param patients of this page
/// @param total how many there are in all
/// @param offset how many come before this page
public record PatientPage(List<PatientHeader> patients, int total, int offset) {
  /// Whether there are patients after this page.
  public boolean hasNext() {
    return offset + patients.size() < total;
  }
}
