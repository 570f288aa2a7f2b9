// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.Multimap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;

@RunningClinic
class PostgresRepositoryTest {
  @Autowired PostgresRepository repository;
  @Autowired Records records;

  @Test
  void createsReadsUpdatesAndKeepsHistory() {
    IIdType id = repository.create(new Patient().setActive(true)).getId();
    Patient read = repository.read(Patient.class, id.toVersionless());
    read.setActive(false);
    repository.update(read);

    assertThat(repository.read(Patient.class, id.toVersionless()).getActive()).isFalse();
    assertThat(repository.read(Patient.class, id).getActive()).isTrue();
    Bundle history = repository.history(id.toVersionless(), new Parameters(), Bundle.class);
    assertThat(history.getEntry()).hasSize(2);
  }

  @Test
  void refusesAnUpdateWhoseIfMatchIsOld() {
    IIdType id = repository.create(new Patient()).getId();
    Patient next = new Patient();
    next.setId(id.toVersionless());
    repository.update(next, Map.of("If-Match", "W/\"1\""));

    assertThatThrownBy(() -> repository.update(next, Map.of("If-Match", "W/\"1\"")))
        .isInstanceOf(ResourceVersionConflictException.class);
    assertThatThrownBy(() -> repository.update(next, Map.of("If-Match", "one")))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void withdrawsWithoutErasing() {
    IIdType id = repository.create(new Patient()).getId();
    repository.delete(Patient.class, id.toVersionless());

    assertThatThrownBy(() -> repository.read(Patient.class, id.toVersionless()))
        .isInstanceOf(ResourceGoneException.class);
    assertThat(repository.read(Patient.class, id)).isNotNull();
  }

  @Test
  void resolvesReferencesInATransaction() {
    Bundle answer = repository.transaction(transaction(HTTPVerb.POST));

    Observation stored = (Observation) answer.getEntry().get(0).getResource();
    Patient patient = (Patient) answer.getEntry().get(1).getResource();
    assertThat(stored.getSubject().getReference())
        .isEqualTo("Patient/" + patient.getIdElement().getIdPart());
    assertThat(answer.getEntry().get(0).getResponse().getStatus()).isEqualTo("201 Created");
    assertThat(observationsOf(patient.getIdElement().getIdPart())).hasSize(1);
  }

  @Test
  void storesAllOfATransactionOrNothing() {
    int before = records.patients("", 0, 1).total();
    Bundle bundle = transaction(HTTPVerb.POST);
    Observation lost = new Observation();
    lost.setSubject(new Reference("Patient/" + UUID.randomUUID()));
    bundle.addEntry().setResource(lost).getRequest().setMethod(HTTPVerb.POST);

    assertThatThrownBy(() -> repository.transaction(bundle))
        .isInstanceOf(UnprocessableEntityException.class);
    assertThat(records.patients("", 0, 1).total()).isEqualTo(before);
  }

  @Test
  void refusesConditionalCreates() {
    Bundle bundle = transaction(HTTPVerb.POST);
    bundle.getEntry().get(1).getRequest().setIfNoneExist("identifier=1");

    assertThatThrownBy(() -> repository.transaction(bundle))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Bundle.entry[1]")
        .hasMessageContaining("conditional");
  }

  @Test
  void refusesWhatATransactionMayNotAskFor() {
    assertThatThrownBy(() -> repository.transaction(transaction(HTTPVerb.DELETE)))
        .isInstanceOf(InvalidRequestException.class);
    Bundle open = transaction(HTTPVerb.POST);
    ((Observation) open.getEntry().get(0).getResource())
        .setSubject(new Reference("urn:uuid:" + UUID.randomUUID()));
    assertThatThrownBy(() -> repository.transaction(open))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("not in the Bundle");
  }

  @Test
  void refusesASearchParameterItDoesNotKnow() {
    assertThatThrownBy(() -> search("code", new StringParam("8867-4")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("'code'");
    assertThatThrownBy(() -> search("patient", new ReferenceParam("not-an-id")))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void importsACollectionUnderNewIdsIntoOneFile() {
    Bundle collection = transaction(HTTPVerb.POST).setType(BundleType.COLLECTION);
    collection.addEntry().setResource(new Medication().setStatus(MedicationStatus.ACTIVE));
    PatientRecord file =
        records.of(records.admit(UUID.randomUUID(), collection, new OperationOutcome()));

    assertThat(file.all(Observation.class).getFirst().getSubject().getReference())
        .isEqualTo("Patient/" + file.id());
    assertThat(file.all(Medication.class)).hasSize(1);
    assertThat(file.everything()).hasSize(4);
  }

  @Test
  void knowsAPatientByIdentifierOrByNameAndBirthDate() {
    String value = UUID.randomUUID().toString();
    Patient patient = new Patient();
    patient.addIdentifier().setSystem("urn:sample").setValue(value);
    patient.addName().setFamily("Known" + value);
    UUID id = records.admit(UUID.randomUUID(), only(patient), new OperationOutcome());

    assertThat(records.known(patient)).contains(id);
    patient.getIdentifierFirstRep().setValue("another");
    assertThat(records.known(patient)).isEmpty();
    Patient nameless = new Patient();
    nameless.addName().setFamily("Known" + value);
    assertThat(records.known(nameless)).isEmpty();
    nameless.setBirthDateElement(new DateType("1980-01-01"));
    UUID other = records.admit(UUID.randomUUID(), only(nameless), new OperationOutcome());
    assertThat(records.known(nameless)).contains(other);
  }

  @Test
  void aSessionOfAnotherClinicIsNoOpenSessionHere() {
    Bundle bundle = only(new Patient());
    for (int i = 0; i < 2; i++) {
      bundle.addEntry().setResource(new Encounter().setStatus(EncounterStatus.INPROGRESS));
    }
    UUID id = records.admit(UUID.randomUUID(), bundle, new OperationOutcome());

    assertThat(records.inSession()).noneMatch(patient -> patient.id().equals(id));
  }

  private static Bundle only(Patient patient) {
    Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
    bundle.addEntry().setResource(patient);
    return bundle;
  }

  private static Bundle transaction(HTTPVerb verb) {
    String place = "urn:uuid:" + UUID.randomUUID();
    Observation observation = new Observation();
    observation.setSubject(new Reference(place));
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    bundle.addEntry().setResource(observation).getRequest().setMethod(verb).setUrl("Observation");
    bundle
        .addEntry()
        .setFullUrl(place)
        .setResource(new Patient())
        .getRequest()
        .setMethod(HTTPVerb.POST)
        .setUrl("Patient");
    return bundle;
  }

  private List<Bundle.BundleEntryComponent> observationsOf(String patientId) {
    return search("patient", new ReferenceParam("Patient/" + patientId)).getEntry();
  }

  private Bundle search(String name, IQueryParameterType value) {
    Multimap<String, List<IQueryParameterType>> terms = ImmutableMultimap.of(name, List.of(value));
    return repository.search(Bundle.class, Observation.class, terms);
  }
}
