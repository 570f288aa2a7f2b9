// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.patient.Patient;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;

/// Fills the page of one patient.
final class PatientViews {
  private final FactLines lines;

  PatientViews(Words words) {
    this.lines = new FactLines(words);
  }

  /// The page.
  ///
  /// @param id the record's id of the patient
  /// @param toConfirm what a clinician still has to confirm
  /// @param next what to do now
  PatientView view(
      String id,
      Patient patient,
      ScreeningResult screening,
      List<String> toConfirm,
      PatientView.Next next) {
    return new PatientView(
        lines.groups(patient), missing(id, screening), toConfirm, entries(id), next);
  }

  /// What to do now while no plan is there yet.
  static PatientView.Next next(String id, Road road) {
    return next(id, road.screening(), road.toConfirm());
  }

  /// The same from its parts.
  static PatientView.Next next(String id, ScreeningResult screening, List<String> toConfirm) {
    int questions = missing(id, screening).size();
    boolean none =
        screening.screenings().stream().allMatch(one -> one instanceof Screening.Excluded);
    boolean some =
        screening.screenings().stream().anyMatch(one -> one instanceof Screening.Eligible);
    String screen = "/screen/" + id;
    if (none) {
      return new PatientView.Next("Both drugs are excluded: read why", screen, "Screening");
    }
    if (!some) {
      return new PatientView.Next(
          questions == 1 ? "Answer 1 question" : "Answer " + questions + " questions",
          screen,
          "Screening");
    }
    return toConfirm.isEmpty()
        ? new PatientView.Next("Make a plan", "/plan/" + id, "Plan")
        : new PatientView.Next(
            "Confirm %d points with the patient".formatted(toConfirm.size()), screen, "Screening");
  }

  private static List<PatientView.Question> missing(String id, ScreeningResult screening) {
    Map<String, PatientView.Question> questions = new LinkedHashMap<>();
    screening.screenings().stream()
        .flatMap(one -> one.findings().stream())
        .filter(PatientViews::asks)
        .forEach(found ->
            questions.putIfAbsent(
                found.statement(),
                new PatientView.Question(found.statement(), Answers.path(id, found.fact()))));
    return List.copyOf(questions.values());
  }

  private static boolean asks(Finding found) {
    return found.severity() == Severity.NEEDS_DATA && found.scope() == Scope.COURSE;
  }

  private static List<PatientView.Entry> entries(String id) {
    return Arrays.stream(org.kedge.clinic.patient.Entry.values())
        .map(entry -> new PatientView.Entry(entry.path(id), entry.title()))
        .toList();
  }
}
