// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.page.Gallery;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.protocol.fhir.PatientRecord;

class PatientViewsTest {
  private static final String ID = PatientSamples.ID;

  private final PatientRecord record = PatientSamples.record();
  private final PatientView view =
      new PatientViews(Gallery.words())
          .view(
              ID,
              record.patient(),
              PatientSamples.screening(),
              PatientSamples.screening().attest(),
              PatientViews.next(
                  ID, PatientSamples.screening(), PatientSamples.screening().attest()));

  @Test
  void showsEveryFactOnceWithUnitTimeAndOrigin() {
    int facts =
        record.patient().measurements().size()
            + record.patient().answers().size()
            + record.patient().diagnoses().size()
            + record.patient().medications().size()
            + record.patient().allergies().size();
    List<PatientView.Line> lines =
        view.groups().stream().flatMap(group -> group.lines().stream()).toList();
    assertEquals(facts, lines.size());
    assertTrue(lines.stream().noneMatch(line -> line.when().isEmpty() || line.origin().isEmpty()));
    assertTrue(lines.stream().anyMatch(line -> line.value().equals("148 mmHg")));
  }

  @Test
  void leadsEveryQuestionOfTheSampleToAFormThatExists() {
    assertFalse(view.missing().isEmpty());
    Set<String> forms =
        view.entries().stream().map(PatientView.Entry::href).collect(Collectors.toSet());
    view.missing()
        .forEach(question -> assertTrue(forms.contains(question.href()), question.words()));
  }

  @Test
  void saysInOneLineWhatToDoNow() {
    assertEquals(
        new PatientView.Next(
            "Answer %d questions".formatted(view.missing().size()), "/screen/" + ID, "Screening"),
        view.next());
  }

  @Test
  void saysThatAnUnrecordedAllergyIsToBeAsked() {
    var banner = PatientSamples.banner(Step.PLAN, new Mark(Tone.OK, "Eligible"));
    assertEquals("none recorded, ask", banner.allergies());
    assertEquals("71.5 kg (2026-09-01)", banner.weight());
    assertEquals(
        List.of("done", "done", "here", "ahead", "ahead", "ahead"),
        banner.road().stream().map(step -> step.state()).toList());
  }

  @Test
  void reportsEveryEntryOfAFile() {
    ImportReport report = PatientSamples.report();
    assertEquals(record.taken().size(), report.takenCount());
    assertEquals(record.faults().size() + record.notUnderstood().size(), report.lookCount());
    assertEquals(record.passed().size(), report.passedCount());
    assertTrue(report.passed().stream().anyMatch(line -> line.why().contains("Coverage")));
  }
}
