// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.util.Optional;

/// Walks the trail from its first line and says where it stops fitting.
final class ChainCheck {
  private static final String BEFORE_THE_FIRST = "00".repeat(32);

  private long lines;
  private String lastHash = BEFORE_THE_FIRST;
  private Optional<Verification> broken = Optional.empty();

  void next(AuditLine line) {
    if (broken.isEmpty()) {
      broken = fault(line).map(reason -> new Verification.Broken(line.position(), reason));
      lines++;
      lastHash = line.hash();
    }
  }

  Verification result() {
    return broken.orElseGet(() -> new Verification.Intact(lines, lastHash));
  }

  private Optional<String> fault(AuditLine line) {
    if (line.position() != lines + 1) {
      return Optional.of("line %d is missing".formatted(lines + 1));
    }
    if (!line.previousHash().equals(lastHash)) {
      return Optional.of("the line does not follow the one before it");
    }
    return line.expectedHash().equals(line.hash())
        ? Optional.empty()
        : Optional.of("the line is not as it was written");
  }
}
