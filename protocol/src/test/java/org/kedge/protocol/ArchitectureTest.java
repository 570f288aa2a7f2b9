// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kedge.protocol");

  @Test
  void onlyFhirKnowsHapi() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..protocol.fhir..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn..", "org.hl7..")
        .because("a rule of care must be readable without FHIR")
        .check(CLASSES);
  }

  @Test
  void aPredictionNeverPassesAGate() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..protocol.plan..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kedge.model..")
        .because("a prediction may inform a plan, never pass a gate")
        .check(CLASSES);
  }

  @Test
  void thePatientKnowsNoStep() {
    noClasses()
        .that()
        .resideInAnyPackage("..protocol.patient..", "..protocol.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..protocol.screen..", "..protocol.fhir..")
        .because("facts do not depend on who judges them")
        .check(CLASSES);
  }

  @Test
  void knowsNeitherClinicNorSpring() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kedge.clinic..", "org.springframework..")
        .because("modules depend as drawn, never back")
        .check(CLASSES);
  }

  @Test
  void readsNoClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .because("time is an argument everywhere")
        .check(CLASSES);
  }
}
