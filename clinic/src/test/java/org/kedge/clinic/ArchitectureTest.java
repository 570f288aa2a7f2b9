// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final String[] STEPS = {
    "patient", "screen", "plan", "session", "outcome", "replan"
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kedge.clinic");

  private static String[] packages(Stream<String> words) {
    return words.map(word -> "org.kedge.clinic." + word + "..").toArray(String[]::new);
  }

  private static void doesNotDepend(String word, Stream<String> others, String because) {
    noClasses()
        .that()
        .resideInAPackage("org.kedge.clinic." + word + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(others))
        .because(because)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "screen", "plan", "session", "outcome", "replan"})
  void aStepKnowsNoOtherStepButThePatient(String step) {
    doesNotDepend(
        step,
        Stream.of(STEPS).filter(other -> !other.equals(step) && !other.equals("patient")),
        "the steps meet in the course, and around each page stands the patient's frame");
  }

  @Test
  void theCourseKnowsNoPageOfAStep() {
    doesNotDepend(
        "course",
        Stream.concat(Stream.of(STEPS), Stream.of("server")),
        "what is stored does not depend on who shows it");
  }

  @Test
  void theRecordDoesNotKnowWhatAResourceMeansToCare() {
    doesNotDepend(
        "record",
        Stream.concat(Stream.of(STEPS), Stream.of("course", "identity", "page", "server")),
        "the record keeps resources for whoever asks");
    noClasses()
        .that()
        .resideInAPackage("org.kedge.clinic.record..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kedge.protocol..", "org.kedge.model..")
        .because("the rules read facts; the record does not read rules")
        .check(CLASSES);
  }

  @Test
  void theDatabaseKnowsNothingAboveIt() {
    doesNotDepend(
        "database",
        Stream.concat(
            Stream.of(STEPS), Stream.of("record", "course", "audit", "identity", "page", "server")),
        "it starts before everything else");
  }

  @Test
  void theAuditTrailKnowsNoPatientPage() {
    doesNotDepend(
        "audit",
        Stream.concat(Stream.of(STEPS), Stream.of("record", "course", "identity", "server")),
        "the trail tells of accesses by ids alone");
  }

  @Test
  void whoMayEnterDoesNotKnowAPatient() {
    doesNotDepend(
        "identity",
        Stream.concat(Stream.of(STEPS), Stream.of("record", "course", "server")),
        "signing in is apart from care");
  }

  @Test
  void theWordsOfAPageKnowNoStep() {
    doesNotDepend(
        "page",
        Stream.concat(
            Stream.of(STEPS), Stream.of("record", "course", "audit", "identity", "database")),
        "fields, charts and words serve every page alike");
  }

  @Test
  void nothingDependsOnTheDemonstration() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..clinic.demonstration..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..clinic.demonstration..")
        .because("a real clinic works without it")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoresSpeakToTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages(Stream.of("record", "audit", "database", "identity")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.postgresql..")
        .because("no module reads another's tables")
        .check(CLASSES);
  }

  @Test
  void onlyTheRecordTouchesHapisStorage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..clinic.record..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn.fhir.repository..", "ca.uhn.fhir.parser..")
        .because("resources are stored and read in one place")
        .check(CLASSES);
  }

  @Test
  void readsNoClockButTheOneBean() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .because("a test sets the time")
        .check(CLASSES);
  }
}
