// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

/// What a check of the whole trail found.
public sealed interface Verification {
  /// Every line is as it was written.
  ///
  /// @param lines how many
  /// @param lastHash hash of the last one; noted elsewhere, it shows a cut end later on
  record Intact(long lines, String lastHash) implements Verification {}

  /// A line was changed, taken out or put in.
  ///
  /// @param position of the first line that does not fit
  /// @param reason in one sentence
  record Broken(long position, String reason) implements Verification {}
}
