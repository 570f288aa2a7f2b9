// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;

@RunningClinic
class RecordTest {
  @Autowired Records records;

  @Test
  void keepsEveryVersion() {
    PatientRecord record = aRecord("Versions");
    Observation first = record.store(weight(record, 80));
    first.setValue(new Quantity(81));
    Observation second = record.replace(first);

    UUID id = UUID.fromString(second.getIdElement().getIdPart());
    assertThat(record.all(Observation.class)).hasSize(1);
    assertThat(record.history(Observation.class, id))
        .extracting(version -> version.getValueQuantity().getValue().intValue())
        .containsExactly(81, 80);
    assertThat(second.getMeta().getVersionId()).isEqualTo("2");
  }

  @Test
  void refusesAVersionMadeFromAnOldOne() {
    PatientRecord record = aRecord("Conflict");
    Observation seen = record.store(weight(record, 80));
    record.replace(seen);

    assertThatThrownBy(() -> record.replace(seen))
        .isInstanceOf(ResourceVersionConflictException.class);
  }

  @Test
  void letsOneOfManyWritersWin() throws Exception {
    PatientRecord record = aRecord("Race");
    Observation seen = record.store(weight(record, 80));

    List<String> ends =
        atOnce(
            8,
            () -> {
              try {
                record.replace(seen.copy());
                return "stored";
              } catch (ResourceVersionConflictException late) {
                return "conflict";
              }
            });

    assertThat(ends).containsOnlyOnce("stored").contains("conflict");
  }

  @Test
  void storesAFormThatIsSentTwiceOnce() throws Exception {
    PatientRecord record = aRecord("Double");
    UUID formKey = UUID.randomUUID();

    List<String> ids =
        atOnce(6, () -> record.store(formKey, weight(record, 80)).getIdElement().getIdPart());

    assertThat(ids.stream().distinct()).hasSize(1);
    assertThat(record.all(Observation.class)).hasSize(1);
  }

  @Test
  void givesTheFirstResultOfAFormWithSeveralResources() {
    PatientRecord record = aRecord("Several");
    UUID formKey = UUID.randomUUID();
    List<Resource> first =
        record.save(formKey, List.of(weight(record, 1), weight(record, 2), session(record)));
    List<Resource> again = record.save(formKey, List.of(weight(record, 3)));

    assertThat(again)
        .extracting(resource -> resource.getIdElement().getValue())
        .isEqualTo(first.stream().map(r -> r.getIdElement().getValue()).toList());
  }

  @Test
  void holdsOneOpenSessionAPatient() {
    PatientRecord record = aRecord("Session");
    Encounter open = record.store(session(record));

    assertThatThrownBy(() -> record.store(session(record))).isInstanceOf(SessionAlreadyOpen.class);

    open.setStatus(EncounterStatus.FINISHED);
    record.replace(open);
    assertThat(record.store(session(record)).getStatus()).isEqualTo(EncounterStatus.INPROGRESS);
  }

  @Test
  void storesAllOfAFormOrNothing() {
    PatientRecord record = aRecord("Nothing");
    record.store(session(record));

    assertThatThrownBy(
            () -> record.save(UUID.randomUUID(), List.of(weight(record, 80), session(record))))
        .isInstanceOf(SessionAlreadyOpen.class);
    assertThat(record.all(Observation.class)).isEmpty();
  }

  @Test
  void keepsRecordsApart() {
    PatientRecord one = aRecord("One");
    PatientRecord other = aRecord("Other");
    Observation others = other.store(weight(other, 80));

    assertThatThrownBy(() -> one.store(weight(other, 80)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> one.get(Observation.class, UUID.fromString(others.getIdElement().getIdPart())))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> records.of(UUID.randomUUID()))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void listsPatientsByName() {
    aRecord("Zzq-Beta");
    aRecord("Zzq-Alpha");

    PatientPage page = records.patients("zzq-", 0, 1);

    assertThat(page.total()).isEqualTo(2);
    assertThat(page.hasNext()).isTrue();
    assertThat(page.patients()).extracting(PatientHeader::family).containsExactly("Zzq-Alpha");
    assertThat(records.patients("zzq%", 0, 10).total()).isZero();
  }

  private PatientRecord aRecord(String family) {
    Patient patient = new Patient();
    patient.addName().setFamily(family).addGiven("Test");
    Patient stored = records.admit(UUID.randomUUID(), patient);
    return records.of(UUID.fromString(stored.getIdElement().getIdPart()));
  }

  private static Observation weight(PatientRecord record, int kilograms) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setSubject(new Reference("Patient/" + record.id()));
    observation.setValue(new Quantity(kilograms));
    return observation;
  }

  private static Encounter session(PatientRecord record) {
    return new Encounter()
        .setStatus(EncounterStatus.INPROGRESS)
        .setSubject(new Reference("Patient/" + record.id()));
  }

  private static List<String> atOnce(int times, Callable<String> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<String> results = new ArrayList<>();
      for (Future<String> result : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
        results.add(result.get());
      }
      return results;
    }
  }
}
