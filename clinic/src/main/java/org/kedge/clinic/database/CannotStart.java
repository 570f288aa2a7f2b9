// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

/// The clinic cannot start. The message is the one sentence the person sees: what is wrong, where,
/// and what to do.
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// A sentence without a cause.
  public CannotStart(String sentence) {
    super(sentence);
  }

  /// A sentence and what it stems from.
  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
