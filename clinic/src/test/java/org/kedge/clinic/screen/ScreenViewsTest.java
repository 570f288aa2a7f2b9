// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.page.Gallery;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.protocol.screen.ScreeningResult;

class ScreenViewsTest {
  private final ScreeningResult result = PatientSamples.screening();
  private final ScreenView view =
      new ScreenViews(PatientSamples.EVIDENCE, Gallery.words())
          .view(PatientSamples.ID, result, result.attest(), List.of());

  @Test
  void showsEveryFindingOfBothDrugsOnce() {
    assertEquals(2, view.drugs().size());
    for (int drug = 0; drug < 2; drug++) {
      assertEquals(
          result.screenings().get(drug).findings().size(),
          view.drugs().get(drug).groups().stream().mapToInt(group -> group.lines().size()).sum());
    }
  }

  @Test
  void showsValueLimitRuleAndADocumentForEachFinding() {
    lines()
        .forEach(line -> {
          assertFalse(line.value().isEmpty(), line.rule());
          assertFalse(line.limit().isEmpty(), line.rule());
          assertFalse(line.sources().isEmpty(), line.rule());
          assertTrue(
              line.sources().stream()
                  .noneMatch(source -> source.words().contains("not in the list")),
              line.rule());
        });
  }

  @Test
  void offersAFormOnlyForQuestions() {
    view.drugs().stream()
        .flatMap(drug -> drug.groups().stream())
        .filter(group -> !group.title().startsWith("Questions"))
        .filter(group -> !group.title().startsWith("On the day"))
        .flatMap(group -> group.lines().stream())
        .forEach(line -> assertEquals("", line.answer(), line.rule()));
  }

  @Test
  void neverSaysThatAPatientIsSafe() {
    assertTrue(
        view.drugs().stream()
            .noneMatch(
                drug -> drug.sentence().toLowerCase(java.util.Locale.ROOT).contains("safe")));
  }

  @Test
  void offersAPlanOnlyWhereADrugIsEligible() {
    assertTrue(view.drugs().stream().noneMatch(ScreenView.DrugView::mayPlan));
  }

  private List<ScreenView.Line> lines() {
    return view.drugs().stream()
        .flatMap(drug -> drug.groups().stream())
        .flatMap(group -> group.lines().stream())
        .toList();
  }
}
