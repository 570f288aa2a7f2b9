// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.Locale;

/// Where a concentration was, or would be, sampled. It moves peaks after an infusion twofold or
/// more.
public enum Site {
  /// Peripheral venous plasma.
  VENOUS,
  /// Arterial plasma.
  ARTERIAL;

  /// What is sampled, in words: `venous plasma`.
  public String words() {
    return name().toLowerCase(Locale.ROOT) + " plasma";
  }
}
