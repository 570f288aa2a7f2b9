// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The lines that one transaction will leave. The same thing done twice in it is one line.
final class LinesOfTransaction implements TransactionSynchronization, Ordered {
  private final AuditTrail trail;
  private final Set<NewLine> lines = new LinkedHashSet<>();

  private LinesOfTransaction(AuditTrail trail) {
    this.trail = trail;
  }

  static LinesOfTransaction current(AuditTrail trail) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(LinesOfTransaction.class::isInstance)
        .map(LinesOfTransaction.class::cast)
        .findFirst()
        .orElseGet(() -> begin(trail));
  }

  private static LinesOfTransaction begin(AuditTrail trail) {
    LinesOfTransaction lines = new LinesOfTransaction(trail);
    TransactionSynchronizationManager.registerSynchronization(lines);
    return lines;
  }

  void add(NewLine line) {
    lines.add(line);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    if (readOnly) {
      trail.insertApart(List.copyOf(lines));
    } else {
      trail.insert(List.copyOf(lines));
    }
  }

  @Override
  public void afterCompletion(int status) {
    if (status == STATUS_ROLLED_BACK) {
      trail.insertApart(lines.stream().map(NewLine::failed).toList());
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
