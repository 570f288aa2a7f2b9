// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.audit.Access;
import org.kedge.clinic.audit.Action;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Caller;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Stores versions: all of a call or none, with their audit lines in the same transaction.
@Lazy
@Component
class RecordWriter {
  private static final int PIECE = 500;

  private final VersionStore store;
  private final PatientIndex index;
  private final Json json;
  private final Compartment compartment;
  private final AuditTrail audit;
  private final Caller caller;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RecordWriter(
      VersionStore store,
      PatientIndex index,
      Json json,
      Compartment compartment,
      AuditTrail audit,
      Caller caller,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.index = index;
    this.json = json;
    this.compartment = compartment;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Stores the changes and gives them back as stored, in the same order.
  ///
  /// @param formKey of the form that asks for them; where that form was stored before, nothing is
  ///   stored and what it stored then is given back
  List<Resource> write(@Nullable UUID formKey, List<Change> changes) {
    try {
      return Objects.requireNonNull(
          transaction.execute(status -> writeInTransaction(formKey, changes)));
    } catch (DataAccessException refused) {
      throw Refusal.of(refused);
    }
  }

  /// Stores an import in pieces of one transaction, so that a large file needs little memory.
  ///
  /// @param changes new resources, among them one Patient, all kept in one file
  /// @return the patient's id; that of the first time where the form was stored before
  UUID admit(UUID formKey, List<Change> changes, UUID file) {
    try {
      return Objects.requireNonNull(
          transaction.execute(status -> admitInTransaction(formKey, changes, file)));
    } catch (DataAccessException refused) {
      throw Refusal.of(refused);
    }
  }

  private UUID admitInTransaction(UUID formKey, List<Change> changes, UUID file) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!store.first(formKey, caller.actor().id(), now)) {
      return store.admittedBy(formKey).orElseThrow();
    }
    List<Version> told = new ArrayList<>();
    for (Change change : changes) {
      Version outline = outline(change, now);
      told.add(outline);
      if (change.resource() instanceof Patient patient) {
        index.put(List.of(PatientIndex.header(patient, outline)));
      }
    }
    tell(changes, told);
    for (int from = 0; from < changes.size(); from += PIECE) {
      int to = Math.min(from + PIECE, changes.size());
      List<Version> piece = new ArrayList<>();
      for (int at = from; at < to; at++) {
        Version outline = told.get(at);
        Resource resource = changes.get(at).resource();
        Json.stamp(resource, outline);
        piece.add(withContent(outline, json.write(resource)));
      }
      store.insert(piece, formKey, from);
    }
    return file;
  }

  private List<Resource> writeInTransaction(@Nullable UUID formKey, List<Change> changes) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (formKey != null && !store.first(formKey, caller.actor().id(), now)) {
      return store.ofForm(formKey).stream().map(json::read).toList();
    }
    List<Resource> stamped = new ArrayList<>();
    List<Version> versions = new ArrayList<>();
    List<PatientHeader> headers = new ArrayList<>();
    for (Change change : changes) {
      Version outline = outline(change, now);
      Resource resource = Json.stamped(change.resource(), outline);
      stamped.add(resource);
      versions.add(change.withdraws() ? outline : withContent(outline, json.write(resource)));
      if (resource instanceof Patient patient) {
        headers.add(PatientIndex.header(patient, outline));
      }
    }
    index.put(headers);
    tell(changes, versions);
    store.insert(versions, formKey);
    return stamped;
  }

  private Version outline(Change change, Instant now) {
    Resource resource = change.resource();
    UUID file = change.file();
    return new Version(
        resource.fhirType(),
        change.id(),
        change.follows() + 1,
        file == null ? compartment.patientOf(resource, change.id()).orElse(null) : file,
        now,
        Origin.isImported(resource) ? null : status(resource),
        caller.actor().id(),
        caller.requestId(),
        null);
  }

  private static Version withContent(Version v, String content) {
    return new Version(
        v.type(),
        v.id(),
        v.number(),
        v.patientId(),
        v.updated(),
        v.status(),
        v.author(),
        v.requestId(),
        content);
  }

  private static @Nullable String status(Resource resource) {
    Property status = resource.getNamedProperty("status");
    return status == null
        ? null
        : status.getValues().stream().findFirst().map(Base::primitiveValue).orElse(null);
  }

  private void tell(List<Change> changes, List<Version> versions) {
    record Told(Action action, Optional<UUID> patient, String type) {}
    LinkedHashMap<Told, List<UUID>> told = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      Version version = versions.get(i);
      Optional<UUID> patient = Optional.ofNullable(version.patientId());
      told.computeIfAbsent(
              new Told(action(changes.get(i)), patient, version.type()), key -> new ArrayList<>())
          .add(version.id());
    }
    told.forEach((key, ids) -> audit.tell(Access.to(key.action(), key.patient(), key.type(), ids)));
  }

  private static Action action(Change change) {
    if (change.withdraws()) {
      return Action.DELETE;
    }
    return change.follows() == 0 ? Action.CREATE : Action.UPDATE;
  }
}
