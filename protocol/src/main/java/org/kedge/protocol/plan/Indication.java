// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.Locale;

/// What the course is for, as the prescriber states it.
public enum Indication {
  /// Major depression that did not respond to at least two antidepressants.
  TRD,
  /// Major depression with acute suicidal thoughts or behaviour.
  MDSI,
  /// Bipolar depression.
  BIPOLAR;

  static Indication of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
