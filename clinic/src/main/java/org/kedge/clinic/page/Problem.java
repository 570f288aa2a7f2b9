// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

/// What is wrong with something typed.
///
/// @param field name of the input, empty where it is about the whole form
/// @param message the sentence that says what to do
public record Problem(String field, String message) {
  /// A problem of the whole form.
  public static Problem of(String message) {
    return new Problem("", message);
  }
}
