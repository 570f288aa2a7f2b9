// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the audit trail, and reads and checks it.
@Service
public class AuditTrail {
  private final AuditStore store;
  private final Caller caller;
  private final TransactionTemplate ownTransaction;

  AuditTrail(AuditStore store, Caller caller, PlatformTransactionManager transactions) {
    this.store = store;
    this.caller = caller;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Tells the trail what the caller did.
  ///
  /// Outside a transaction the line is stored before this returns. Inside one it is stored with
  /// everything else, as the last thing before the commit, so that the chain's lock is held only
  /// for a moment; a transaction that fails leaves lines that say so.
  public void tell(Access access) {
    tell(caller.actor(), access);
  }

  /// The same for somebody who is not the signed-in caller, such as a person who is signing in.
  public void tell(Actor actor, Access access) {
    NewLine line = new NewLine(caller.requestId(), actor, access, caller.page());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      LinesOfTransaction.current(this).add(line);
    } else {
      store.insert(List.of(line));
    }
  }

  /// Lines about one patient, newest first.
  public List<AuditLine> about(UUID patientId, int offset, int limit) {
    return store.about(patientId, offset, limit);
  }

  /// All lines, newest first.
  public List<AuditLine> newest(int offset, int limit) {
    return store.newest(offset, limit);
  }

  /// Reads the whole trail and checks that each line is as it was written and follows the one
  /// before.
  public Verification verify() {
    return ownTransaction.execute(status -> store.verify());
  }

  void insert(List<NewLine> lines) {
    store.insert(lines);
  }

  void insertApart(List<NewLine> lines) {
    ownTransaction.executeWithoutResult(status -> store.insert(lines));
  }
}
