// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

/// The text is no Bundle about one patient. The message names the place, the value and what was
/// expected; it holds no name and no date of birth.
public final class UnreadableBundle extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableBundle(String sentence) {
    super(sentence);
  }

  UnreadableBundle(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
