// SPDX-License-Identifier: Apache-2.0
package org.kedge.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kedge.model");

  @Test
  void isPureJava() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.kedge.model..",
            "org.kedge.evidence",
            "org.jspecify..",
            "java.lang..",
            "java.util..",
            "jdk.incubator.vector..")
        .because("the model computes: no clock, no file, no logger, no library")
        .check(CLASSES);
  }

  @Test
  void onlyKernelsKnowVectors() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..model.simd..", "..model.ode..", "..model.mood..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator.vector..")
        .because("lanes are a matter of a few kernels, each with its plain twin")
        .check(CLASSES);
  }

  @Test
  void kernelsKnowNoDrug() {
    noClasses()
        .that()
        .resideInAPackage("..model.simd..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.kedge.evidence..",
            "..model.dose..",
            "..model.pk..",
            "..model.mood..",
            "..model.person..")
        .because("arithmetic serves any model")
        .check(CLASSES);
  }

  @Test
  void theRoadRunsOneWay() {
    noClasses()
        .that()
        .resideInAPackage("..model.dose..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..model.pk..", "..model.receptor..", "..model.acute..", "..model.mood..")
        .because("a dose does not know what becomes of it")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..model.pk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..model.receptor..", "..model.acute..", "..model.mood..")
        .because("a concentration does not know what it does")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..model.receptor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..model.acute..", "..model.mood..")
        .because("dose <- pk <- receptor <- mood")
        .check(CLASSES);
  }

  @Test
  void theSolverKnowsNoDrug() {
    noClasses()
        .that()
        .resideInAPackage("..model.ode..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kedge.evidence..", "..model.pk..", "..model.mood..")
        .because("a solver of equations serves any equation")
        .check(CLASSES);
  }

  @Test
  void nothingFollowsFromTheMechanism() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..model.mechanism..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..model.mechanism..")
        .because("it is a display: tier A alone informs a plan")
        .check(CLASSES);
  }

  @Test
  void theModelDoesNotKnowItsJudge() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..model.validation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..model.validation..")
        .because("a model that sees the observations it is held against could lean towards them")
        .check(CLASSES);
  }
}
