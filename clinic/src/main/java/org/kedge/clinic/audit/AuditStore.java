// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// The table of the trail.
@Repository
class AuditStore {
  private static final int FETCH = 1000;
  private static final String COLUMNS =
      """
      select position, at, request_id, user_id, user_role, action, outcome, patient_id,
             resource_type, resource_ids, page, previous_hash, hash
      from audit_line
      """;

  private final JdbcTemplate jdbc;

  AuditStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(List<NewLine> lines) {
    jdbc.batchUpdate(
        """
        insert into audit_line (request_id, user_id, user_role, action, outcome, patient_id,
                                resource_type, resource_ids, page)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines,
        FETCH,
        AuditStore::fill);
  }

  private static void fill(PreparedStatement statement, NewLine line) throws SQLException {
    Access access = line.access();
    statement.setObject(1, line.requestId());
    statement.setString(2, line.actor().id());
    statement.setString(3, line.actor().role());
    statement.setString(4, access.action().name());
    statement.setString(5, access.outcome().name());
    statement.setObject(6, access.patientId());
    statement.setString(7, access.resourceType());
    statement.setString(8, access.resourceIds());
    statement.setString(9, line.page().orElse(null));
  }

  List<AuditLine> about(UUID patientId, int offset, int limit) {
    return jdbc.query(
        COLUMNS + " where patient_id = ? order by position desc offset ? limit ?",
        (row, number) -> line(row),
        patientId,
        offset,
        limit);
  }

  List<AuditLine> newest(int offset, int limit) {
    return jdbc.query(
        COLUMNS + " order by position desc offset ? limit ?",
        (row, number) -> line(row),
        offset,
        limit);
  }

  /// Needs a transaction: only then does the driver bring the rows piece by piece.
  Verification verify() {
    ChainCheck check = new ChainCheck();
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(COLUMNS + " order by position");
          statement.setFetchSize(FETCH);
          return statement;
        },
        row -> {
          check.next(line(row));
        });
    return check.result();
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    Access access =
        new Access(
            Action.valueOf(text(row, "action")),
            Outcome.valueOf(text(row, "outcome")),
            row.getObject("patient_id", UUID.class),
            row.getString("resource_type"),
            row.getString("resource_ids"));
    return new AuditLine(
        row.getLong("position"),
        instant(row),
        Objects.requireNonNull(row.getObject("request_id", UUID.class)),
        new Actor(text(row, "user_id"), text(row, "user_role")),
        access,
        row.getString("page"),
        hex(row, "previous_hash"),
        hex(row, "hash"));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant();
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  private static String hex(ResultSet row, String column) throws SQLException {
    return HexFormat.of().formatHex(Objects.requireNonNull(row.getBytes(column)));
  }
}
