// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final String CLINIC = "org.kedge.clinic.";
  private static final List<String> LATER_STEPS =
      List.of("screen", "plan", "session", "outcome", "replan");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.kedge.clinic");

  private static String[] packages(String... names) {
    return List.of(names).stream().map(name -> CLINIC + name + "..").toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void nothingNeedsTheDemonstration() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(CLINIC + "demonstration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLINIC + "demonstration.."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"screen", "plan", "session", "outcome", "replan"})
  void aStepKnowsNoOtherStepButThePatient(String step) {
    check(
        noClasses()
            .that()
            .resideInAPackage(CLINIC + step + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                packages(
                    LATER_STEPS.stream()
                        .filter(other -> !other.equals(step))
                        .toArray(String[]::new))));
  }

  @Test
  void theCourseKnowsNoPageOfAStep() {
    check(
        noClasses()
            .that()
            .resideInAPackage(CLINIC + "course..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                packages("patient", "screen", "plan", "session", "outcome", "replan", "server")));
  }

  @Test
  void theRecordKnowsNothingOfCare() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(packages("record", "audit", "database"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.kedge.protocol..",
                "org.kedge.model..",
                CLINIC + "course..",
                CLINIC + "patient.."));
  }

  @Test
  void onlyFourRoomsSpeakToTheDatabase() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(packages("record", "audit", "database", "identity"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql.."));
  }

  @Test
  void noPageComputesWithTheModel() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(packages("command", "course"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kedge.model.."));
  }

  @Test
  void onlyTheCommandLineStartsTheServer() {
    check(
        classes()
            .that()
            .haveSimpleName("ClinicServer")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .haveSimpleNameStartingWith("Clinic"));
  }
}
