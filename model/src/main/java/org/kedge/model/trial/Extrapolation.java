// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

/// People for whom a pack does not speak, or not as its source warns.
///
/// @param group whose people they are, in words: an arm, or those with a spray
/// @param what the quantity beyond its range, and whose range it is, in words
/// @param row evidence row that holds the range
/// @param outside people beyond it, at least 1
/// @param people all people of the group
public record Extrapolation(String group, String what, String row, int outside, int people) {
  /// One sentence.
  public String sentence() {
    return "%s: %d of %d people are %s (row %s): extrapolation"
        .formatted(group, outside, people, what, row);
  }

  /// One sentence for the page of one patient, whose twins the people are. What is not known of a
  /// patient is drawn for the twins, and then only some of them may be outside.
  public String patientSentence() {
    String who =
        outside == people
            ? "this patient is"
            : "%d of %d virtual twins are".formatted(outside, people);
    return "Extrapolation: %s %s (row %s).".formatted(who, what, row);
  }
}
