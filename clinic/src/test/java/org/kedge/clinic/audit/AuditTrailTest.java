// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.database.Database;
import org.kedge.clinic.record.PatientRecord;
import org.kedge.clinic.record.Records;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RunningClinic
class AuditTrailTest {
  @Autowired AuditTrail trail;
  @Autowired Records records;
  @Autowired Database database;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void tellsReadsAndWrites() {
    PatientRecord record = records.of(aPatient());
    record.all(Observation.class);

    assertThat(trail.about(record.id(), 0, 10))
        .extracting(line -> line.access().action())
        .containsExactly(Action.READ, Action.CREATE);
    assertThat(trail.about(record.id(), 0, 1).getFirst().actor()).isEqualTo(Actor.CLINIC);
  }

  @Test
  void tellsThatSomethingWasNotThere() {
    UUID nobody = UUID.randomUUID();
    assertThatThrownBy(() -> records.of(nobody)).isInstanceOf(RuntimeException.class);

    assertThat(trail.about(nobody, 0, 10))
        .extracting(line -> line.access().outcome())
        .containsExactly(Outcome.FAILED);
  }

  @Test
  void tellsThatATransactionFailed() {
    UUID patient = aPatient();
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    transaction.executeWithoutResult(status -> {
      records.of(patient).patient();
      status.setRollbackOnly();
    });

    assertThat(trail.about(patient, 0, 1).getFirst().access().outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void staysInOrderUnderConcurrency() throws Exception {
    UUID patient = aPatient();
    int writers = 8;
    int lines = 25;
    Callable<Boolean> work =
        () -> {
          for (int i = 0; i < lines; i++) {
            records.of(patient).patient();
          }
          return true;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      for (var end : threads.invokeAll(Collections.nCopies(writers, work))) {
        end.get();
      }
    }

    assertThat(trail.verify()).isInstanceOf(Verification.Intact.class);
    assertThat(trail.about(patient, 0, 1000)).hasSize(writers * lines + 1);
  }

  @Test
  void showsThatALineWasChanged() throws SQLException {
    AuditLine line = someLine();
    assertThat(tampered("update audit_line set user_id = 'x' where position = " + line.position()))
        .isEqualTo(new Verification.Broken(line.position(), "the line is not as it was written"));
  }

  @Test
  void showsThatALineWasTakenOut() throws SQLException {
    AuditLine line = someLine();
    assertThat(tampered("delete from audit_line where position = " + line.position()))
        .isEqualTo(
            new Verification.Broken(
                line.position() + 1, "line %d is missing".formatted(line.position())));
  }

  @Test
  void showsThatALineWasMadeToFitItself() throws SQLException {
    AuditLine line = someLine();
    assertThat(
            tampered(
                """
                update audit_line set user_id = 'x' where position = %1$d;
                update audit_line a set hash = audit_hash(a) where position = %1$d
                """
                    .formatted(line.position())))
        .isEqualTo(
            new Verification.Broken(
                line.position() + 1, "the line does not follow the one before it"));
  }

  private AuditLine someLine() {
    UUID patient = aPatient();
    records.of(patient).patient();
    return trail.about(patient, 1, 1).getFirst();
  }

  private UUID aPatient() {
    Patient stored = records.admit(UUID.randomUUID(), new Patient());
    return UUID.fromString(stored.getIdElement().getIdPart());
  }

  /// What a check finds while the owner has tampered with the table; afterwards all is as before.
  private Verification tampered(String sql) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
        Statement statement = owner.createStatement()) {
      statement.execute("create table audit_copy as select * from audit_line");
      statement.execute("alter table audit_line disable trigger user");
      statement.execute(sql);
      try {
        return trail.verify();
      } finally {
        statement.execute("delete from audit_line");
        statement.execute("insert into audit_line select * from audit_copy");
        statement.execute("alter table audit_line enable trigger user");
        statement.execute("drop table audit_copy");
      }
    }
  }

  @Test
  void isShortAndNewestFirst() {
    List<AuditLine> lines = trail.newest(0, 3);
    assertThat(lines).hasSizeLessThanOrEqualTo(3);
  }
}
