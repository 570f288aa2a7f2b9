// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

/// What a person gave is not what was expected. The message is the one sentence the person sees: it
/// names the file, the place in it, the value and what was expected.
public final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  /// A sentence without a cause.
  public BadInput(String sentence) {
    super(sentence);
  }

  /// A sentence and what it stems from.
  public BadInput(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
