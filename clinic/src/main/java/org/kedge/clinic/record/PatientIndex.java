// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// The table behind the list of patients.
@Repository
class PatientIndex {
  private static final List<NameUse> PREFERENCE = List.of(NameUse.OFFICIAL, NameUse.USUAL);
  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  PatientIndex(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  static PatientHeader header(Patient patient, Version version) {
    return header(patient, version.id(), version.updated());
  }

  private static PatientHeader header(Patient patient, UUID id, Instant updated) {
    Optional<HumanName> name =
        patient.getName().stream()
            .filter(candidate -> candidate.getUse() != NameUse.OLD)
            .min(Comparator.comparingInt(PatientIndex::rank));
    String given =
        name.stream()
            .flatMap(chosen -> chosen.getGiven().stream())
            .map(StringType::getValueNotNull)
            .collect(Collectors.joining(" "));
    return new PatientHeader(
        id,
        name.map(HumanName::getFamily).orElse(""),
        given,
        patient.getBirthDateElement().getValueAsString(),
        patient.getGender() == null ? null : patient.getGender().toCode(),
        updated);
  }

  private static int rank(HumanName name) {
    int place = PREFERENCE.indexOf(name.getUse());
    return place < 0 ? PREFERENCE.size() : place;
  }

  void put(List<PatientHeader> headers) {
    jdbc.batchUpdate(
        """
        insert into patient (id, family, given, birth_date, sex, updated)
        values (?, ?, ?, ?, ?, ?)
        on conflict (id) do update set family = excluded.family, given = excluded.given,
          birth_date = excluded.birth_date, sex = excluded.sex, updated = excluded.updated
        """,
        headers,
        BATCH,
        (statement, header) -> {
          statement.setObject(1, header.id());
          statement.setString(2, header.family());
          statement.setString(3, header.given());
          statement.setString(4, header.birthDate());
          statement.setString(5, header.sex());
          statement.setObject(6, header.updated().atOffset(ZoneOffset.UTC));
        });
  }

  Optional<PatientHeader> find(UUID id) {
    return jdbc
        .query("select * from patient where id = ?", (row, number) -> header(row), id)
        .stream()
        .findFirst();
  }

  PatientPage page(String search, int offset, int limit) {
    String pattern = pattern(search);
    Integer total =
        jdbc.queryForObject(
            "select count(*) from patient where search like ?", Integer.class, pattern);
    List<PatientHeader> patients =
        jdbc.query(
            """
            select * from patient where search like ?
            order by family collate "und-x-icu", given collate "und-x-icu", id
            offset ? limit ?
            """,
            (row, number) -> header(row),
            pattern,
            offset,
            limit);
    return new PatientPage(patients, Objects.requireNonNull(total), offset);
  }

  List<PatientHeader> inSession() {
    return jdbc.query(
        """
        select p.* from patient p
        join resource r on r.patient_id = p.id
        where r.type = 'Encounter' and r.status = 'in-progress' and not r.deleted
        order by p.family collate "und-x-icu", p.given collate "und-x-icu", p.id
        """,
        (row, number) -> header(row));
  }

  Optional<UUID> known(Patient patient) {
    List<Identifier> identifiers =
        patient.getIdentifier().stream()
            .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
            .toList();
    return identifiers.isEmpty()
        ? namesake(patient)
        : identifiers.stream().flatMap(identifier -> holder(identifier).stream()).findFirst();
  }

  private Optional<UUID> holder(Identifier identifier) {
    return jdbc
        .queryForList(
            """
            select r.id from resource r join resource_version v using (type, id, version)
            where r.type = 'Patient' and not r.deleted
              and exists (select from json_array_elements(v.content -> 'identifier') i
                          where i ->> 'system' = ? and i ->> 'value' = ?)
            """,
            UUID.class,
            identifier.getSystem(),
            identifier.getValue())
        .stream()
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  private Optional<UUID> namesake(Patient patient) {
    PatientHeader header = header(patient, new UUID(0, 0), Instant.EPOCH);
    return jdbc
        .queryForList(
            "select id from patient where family = ? and given = ? and birth_date = ?",
            UUID.class,
            header.family(),
            header.given(),
            header.birthDate())
        .stream()
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  private static String pattern(String search) {
    String literal =
        search
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("([\\\\%_])", "\\\\$1")
            .replaceAll("[\\s,]+", " ");
    return "%" + literal + "%";
  }

  private static PatientHeader header(ResultSet row) throws SQLException {
    return new PatientHeader(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        Objects.requireNonNull(row.getString("family")),
        Objects.requireNonNull(row.getString("given")),
        row.getString("birth_date"),
        row.getString("sex"),
        Objects.requireNonNull(row.getObject("updated", OffsetDateTime.class)).toInstant());
  }
}
