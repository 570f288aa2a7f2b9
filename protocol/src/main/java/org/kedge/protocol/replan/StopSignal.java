// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.replan;

import java.util.Locale;

/// What ends a course at once. The names are those of the rows of `protocol/replan-rule`.
public enum StopSignal {
  /// Pregnancy.
  PREGNANCY,
  /// New psychosis or mania.
  PSYCHOSIS_OR_MANIA,
  /// A serious adverse event.
  SERIOUS_ADVERSE_EVENT,
  /// Signs of cystitis.
  CYSTITIS,
  /// A severe blood-pressure event.
  SEVERE_PRESSURE,
  /// Misuse.
  MISUSE;

  String row() {
    return "replan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
