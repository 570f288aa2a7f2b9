// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import java.util.Locale;

/// How directly the project has read a number at its source.
public enum Basis {
  /// Read in the source itself.
  PRIMARY,
  /// Read in another text that quotes the source.
  SECONDARY,
  /// Calculated by this project.
  DERIVED,
  /// Set by this project without data.
  ASSUMED,
  /// Proposed by this project where no source gives a value.
  DEFAULT,
  /// No source confirmed: such a row may ask a question and may never answer one.
  UNVERIFIED;

  static Basis of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
