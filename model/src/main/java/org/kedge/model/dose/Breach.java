// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

/// A dose that the model does not accept.
///
/// @param place of the dose among those that were looked at, from 0
/// @param value what was found, in words, with its unit
/// @param expected what is accepted, in words, with its unit and its row
public record Breach(int place, String value, String expected) {
  /// The same at another place: that of the dose among what a person wrote.
  ///
  /// @param other from 0
  public Breach at(int other) {
    return new Breach(other, value, expected);
  }

  /// Value and expectation, to stand behind a place.
  public String sentence() {
    return "%s, expected %s".formatted(value, expected);
  }
}
