// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

/// How far a score has fallen from the course baseline. Percentages are compared unrounded.
public enum Response {
  /// At least half of the baseline is gone.
  RESPONSE("response"),
  /// At least a quarter and less than half.
  PARTIAL("partial response"),
  /// Less than a quarter.
  NONE("no response");

  private final String shown;

  Response(String shown) {
    this.shown = shown;
  }

  /// The word that people read.
  public String shown() {
    return shown;
  }
}
