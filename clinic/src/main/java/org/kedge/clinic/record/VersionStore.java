// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// The tables of versions.
@Repository
class VersionStore {
  private static final String SELECT =
      """
      select v.type, v.id, v.version, v.patient_id, v.updated, v.status, v.author, v.request_id,
             v.content
      from resource_version v
      """;
  private static final String SELECT_NEWEST =
      SELECT + " join resource r on r.type = v.type and r.id = v.id and r.version = v.version ";

  private final JdbcTemplate jdbc;

  VersionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Notes that a form is being stored. A form with the same key that is being stored at this
  /// moment is waited for.
  ///
  /// @return whether it is the first time
  boolean first(UUID formKey, String author, Instant now) {
    return jdbc.update(
            """
            insert into form (request_key, author, stored) values (?, ?, ?)
            on conflict do nothing
            """,
            formKey,
            author,
            now.atOffset(ZoneOffset.UTC))
        == 1;
  }

  boolean isStored(UUID formKey) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from form where request_key = ?)", Boolean.class, formKey));
  }

  void insert(List<Version> versions, @Nullable UUID formKey) {
    insert(versions, formKey, 0);
  }

  /// @param firstPart place of the first version among those of its form
  void insert(List<Version> versions, @Nullable UUID formKey, int firstPart) {
    jdbc.batchUpdate(
        """
        insert into resource_version (type, id, version, patient_id, updated, status, deleted,
                                      author, request_id, content, request_key, request_part)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)
        """,
        new NumberedRows(versions, formKey, firstPart));
  }

  List<Version> ofForm(UUID formKey) {
    return query(SELECT + " where v.request_key = ? order by v.request_part", formKey);
  }

  Optional<Version> newest(String type, UUID id) {
    return query(SELECT_NEWEST + " where r.type = ? and r.id = ?", type, id).stream().findFirst();
  }

  List<Version> newest(List<Ref> refs) {
    String[] types = refs.stream().map(Ref::type).toArray(String[]::new);
    UUID[] ids = refs.stream().map(Ref::id).toArray(UUID[]::new);
    return query(
        SELECT_NEWEST + " where (r.type, r.id) in (select * from unnest(?::text[], ?::uuid[]))",
        types,
        ids);
  }

  List<Version> ofPatient(UUID patientId, String type) {
    return query(
        SELECT_NEWEST
            + " where r.patient_id = ? and r.type = ? and not r.deleted order by r.updated, r.id",
        patientId,
        type);
  }

  List<Version> ofPatient(UUID patientId) {
    return query(
        SELECT_NEWEST
            + " where r.patient_id = ? and not r.deleted order by r.type, r.updated, r.id",
        patientId);
  }

  List<Version> ofPatient(UUID patientId, Set<String> types) {
    return query(
        SELECT_NEWEST
            + " where r.patient_id = ? and r.type = any (?) and not r.deleted"
            + " and not (r.type = 'Encounter' and r.status is null)"
            + " order by r.type, r.updated, r.id",
        patientId,
        types.toArray(String[]::new));
  }

  /// The patient that a form admitted.
  Optional<UUID> admittedBy(UUID formKey) {
    return jdbc
        .queryForList(
            "select id from resource_version where request_key = ? and type = 'Patient'",
            UUID.class,
            formKey)
        .stream()
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  List<Version> ofType(String type, int limit) {
    return query(
        SELECT_NEWEST + " where r.type = ? and not r.deleted order by r.updated desc, r.id limit ?",
        type,
        limit);
  }

  List<Version> history(String type, UUID id) {
    return query(SELECT + " where v.type = ? and v.id = ? order by v.version desc", type, id);
  }

  private List<Version> query(String sql, Object... arguments) {
    return jdbc.query(sql, (row, number) -> version(row), arguments);
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        Objects.requireNonNull(row.getString("type")),
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getInt("version"),
        row.getObject("patient_id", UUID.class),
        Objects.requireNonNull(row.getObject("updated", OffsetDateTime.class)).toInstant(),
        row.getString("status"),
        Objects.requireNonNull(row.getString("author")),
        Objects.requireNonNull(row.getObject("request_id", UUID.class)),
        row.getString("content"));
  }

  /// Type and id of a resource.
  record Ref(String type, UUID id) {}

  private record NumberedRows(List<Version> versions, @Nullable UUID formKey, int firstPart)
      implements BatchPreparedStatementSetter {
    @Override
    public void setValues(PreparedStatement statement, int part) throws SQLException {
      Version version = versions.get(part);
      statement.setString(1, version.type());
      statement.setObject(2, version.id());
      statement.setInt(3, version.number());
      statement.setObject(4, version.patientId());
      statement.setObject(5, version.updated().atOffset(ZoneOffset.UTC));
      statement.setString(6, version.status());
      statement.setBoolean(7, version.deleted());
      statement.setString(8, version.author());
      statement.setObject(9, version.requestId());
      statement.setString(10, version.content());
      statement.setObject(11, formKey);
      statement.setInt(12, firstPart + part);
    }

    @Override
    public int getBatchSize() {
      return versions.size();
    }
  }
}
