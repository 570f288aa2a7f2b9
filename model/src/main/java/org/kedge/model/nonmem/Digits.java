// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Locale;

/// Digits of what the model computes: six, as in the summaries. What was given stays as it was.
final class Digits {
  private Digits() {}

  static double six(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.5e", value));
  }
}
