// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

/// A filled-in PHQ-9 as a QuestionnaireResponse, in the form of the LOINC panel: the item's code is
/// its `linkId`, the answer is coded and carries its score.
final class Phq9Form {
  private static final String PANEL = "phq9-panel";
  private static final String ITEM = "phq9-item-";
  private static final String DIFFICULTY = "phq9-difficulty";

  /// Number of the tenth question among the form's texts.
  private static final String TENTH = "10";

  private final Table codes;
  private final Table texts;
  private final AnswerScores scores;

  Phq9Form(Evidence evidence) {
    codes = evidence.table("code/observation");
    texts = evidence.table("instrument/phq9");
    scores = new AnswerScores(evidence);
  }

  /// The form without who and when.
  ///
  /// @throws IllegalArgumentException if there is no answer, or an item or an answer that the form
  ///   does not have
  QuestionnaireResponse of(Map<Integer, Integer> answers, OptionalInt difficulty) {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("a PHQ-9 without any answer is no form");
    }
    QuestionnaireResponse form = new QuestionnaireResponse();
    form.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
    form.setQuestionnaire("http://loinc.org/q/" + code(PANEL));
    new TreeMap<>(answers)
        .forEach((item, answer) -> add(form, ITEM + item, String.valueOf(item), answer));
    difficulty.ifPresent(answer -> add(form, DIFFICULTY, TENTH, answer));
    return form;
  }

  private void add(QuestionnaireResponse form, String concept, String number, int score) {
    Coding answer =
        scores
            .answer(concept, score)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no answer of %s counts %d".formatted(concept, score)));
    answer.addExtension(AnswerScores.ORDINAL, new DecimalType(score));
    form.addItem()
        .setLinkId("/" + code(concept))
        .setText(text(number))
        .addAnswer()
        .setValue(answer);
  }

  private String code(String concept) {
    return codes.lines().stream()
        .filter(line -> line.text("concept").equals(concept) && line.text("system").equals("LOINC"))
        .map(line -> line.text("code"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the PHQ-9 has no " + concept));
  }

  private String text(String number) {
    return texts.lines().stream()
        .filter(line -> line.text("kind").equals("item") && line.text("number").equals(number))
        .map(line -> line.text("text"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the PHQ-9 has no item " + number));
  }
}
