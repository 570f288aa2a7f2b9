// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The patient's road goes one way: no step knows the steps after it.
class RoadArchitectureTest {
  private static final List<String> ROAD =
      List.of("patient", "screen", "plan", "session", "outcome", "replan");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.kedge.protocol");

  @Test
  void noStepKnowsTheStepsAfterIt() {
    for (int at = 0; at < ROAD.size() - 1; at++) {
      String[] later =
          ROAD.subList(at + 1, ROAD.size()).stream()
              .map(step -> "org.kedge.protocol." + step + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.kedge.protocol." + ROAD.get(at) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .because("the loop closes through facts, not through calls")
          .check(CLASSES);
    }
  }
}
