// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import java.util.Locale;

/// How a number came to be.
public enum Status {
  /// Observed or stated by its source.
  MEASURED,
  /// Estimated from data, by its source or by this project.
  FITTED,
  /// Calculated from other rows or published numbers.
  DERIVED,
  /// Set by this project without data; the note says why.
  ASSUMED,
  /// Set by this project to draw a picture: no human data bear on it, and nothing may follow from
  /// it; the note says so.
  ILLUSTRATIVE,
  /// A policy value proposed by this project; the note says why and a clinician signs it.
  CHOSEN;

  static Status of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
