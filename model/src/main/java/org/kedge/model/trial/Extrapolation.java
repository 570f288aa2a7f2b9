// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

/// Virtual patients of an arm for whom the pack was not fitted.
///
/// @param arm name of the arm
/// @param what the quantity and its studied range, in words
/// @param row evidence row that holds the range
/// @param outside patients outside it
/// @param patients all patients of the arm
public record Extrapolation(String arm, String what, String row, int outside, int patients) {
  /// One sentence.
  public String sentence() {
    return "arm %s: %d of %d virtual patients are outside %s, the range behind the pack (row %s):"
            .formatted(arm, outside, patients, what, row)
        + " extrapolation";
  }
}
