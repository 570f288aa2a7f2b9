// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.Locale;
import org.kedge.evidence.Row;

/// What has to be said of a row where a number beyond the plain model rests on it.
public final class RowBasis {
  private RowBasis() {}

  /// A clause with the row's meaning, value, unit, status, basis, source and note.
  ///
  /// @param what rests on it, in words
  /// @param row with a value
  /// @throws IllegalArgumentException if the row has no value
  public static String clause(String what, Row row) {
    String note = row.note().isEmpty() ? "" : "; " + row.note();
    return "%s rests on row %s: %s, %s %s, status %s, basis %s, source %s%s"
        .formatted(
            what,
            row.id(),
            row.meaning(),
            row.required(),
            row.unit(),
            row.status().name().toLowerCase(Locale.ROOT),
            row.basis().name().toLowerCase(Locale.ROOT),
            row.source(),
            note);
  }
}
