// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.kedge.evidence.Evidence;

/// Measurements and answers from filled-in forms, read by the LOINC codes of their items, which
/// stand in the `linkId`: `44250-9`, `/44250-9` or `/44249-1/44250-9`.
final class FormReader {
  private static final String LOINC = "http://loinc.org";
  private static final List<String> PHQ9 = List.of("44249-1", "phq9", "phq-9", "phq_9");

  private final Codes codes;
  private final ObservationReader observations;
  private final AnswerScores scores;

  FormReader(Codes codes, ObservationReader observations, Evidence evidence) {
    this.codes = codes;
    this.observations = observations;
    scores = new AnswerScores(evidence);
  }

  ObservationReader.Read read(QuestionnaireResponse form, String place, Report report) {
    ObservationReader.Read read = new ObservationReader.Read(new ArrayList<>(), new ArrayList<>());
    String name = form.hasQuestionnaire() ? form.getQuestionnaire() : "a form";
    switch (form.getStatus()) {
      case ENTEREDINERROR -> {
        report.took(place, "entered in error: not counted");
        return read;
      }
      case COMPLETED, AMENDED -> {}
      case null, default -> {
        report.left(place + ".status", "not completed: " + name);
        return read;
      }
    }
    Optional<Instant> at = Days.moment(form.getAuthoredElement());
    if (at.isEmpty()) {
      report.left(place + ".authored", "no time: " + name);
      return read;
    }
    new Items(at.orElseThrow(), place, read, report).items(form.getItem(), place);
    ObservationReader.sumItems(read, at.orElseThrow(), place, report);
    if (read.measurements().isEmpty() && read.answers().isEmpty()) {
      String why = "no item was read: " + name;
      if (isPhq9(name)) {
        report.left(place, why);
      } else {
        report.passed(place, why);
      }
    }
    return read;
  }

  private static boolean isPhq9(String name) {
    return PHQ9.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
  }

  /// The items of one form.
  private final class Items {
    private final Instant at;
    private final String origin;
    private final ObservationReader.Read read;
    private final Report report;

    Items(Instant at, String origin, ObservationReader.Read read, Report report) {
      this.at = at;
      this.origin = origin;
      this.read = read;
      this.report = report;
    }

    void items(List<QuestionnaireResponse.QuestionnaireResponseItemComponent> items, String place) {
      for (int number = 0; number < items.size(); number++) {
        item(items.get(number), place + ".item[" + number + "]");
      }
    }

    private void item(QuestionnaireResponse.QuestionnaireResponseItemComponent item, String place) {
      items(item.getItem(), place);
      for (int number = 0; number < item.getAnswer().size(); number++) {
        items(item.getAnswer().get(number).getItem(), place + ".answer[" + number + "]");
      }
      if (!item.hasAnswer()) {
        return;
      }
      String linkId = String.valueOf(item.getLinkId());
      CodeableConcept code = code(item, linkId);
      boolean reads = observations.reads(codes.match(code));
      if (reads && item.getAnswer().size() == 1) {
        observations.value(
            code,
            item.getAnswerFirstRep().getValue(),
            at,
            place + ".answer[0]",
            origin,
            read,
            report);
      } else if (reads) {
        report.left(place, "more than one answer: " + linkId);
      } else if (mayMatter(item, linkId)) {
        report.left(place, "the linkId names no item that is known: " + linkId);
      } else {
        report.passed(place, "read by no rule: " + linkId);
      }
    }

    private CodeableConcept code(
        QuestionnaireResponse.QuestionnaireResponseItemComponent item, String linkId) {
      String last = linkId.substring(linkId.lastIndexOf('/') + 1);
      return new CodeableConcept()
          .setText(item.getText())
          .addCoding(new Coding().setSystem(LOINC).setCode(last));
    }

    /// Whether it is answered as a scored item is, or its name says so.
    private boolean mayMatter(
        QuestionnaireResponse.QuestionnaireResponseItemComponent item, String linkId) {
      return isPhq9(linkId)
          || item.getAnswer().stream()
              .anyMatch(
                  answer -> answer.getValue() instanceof Coding coding && scores.isAnswer(coding));
    }
  }
}
