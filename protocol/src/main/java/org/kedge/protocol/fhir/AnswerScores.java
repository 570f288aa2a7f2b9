// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

/// What a coded answer of a form counts, from the table `code/score` and from the answer's own
/// ordinal value.
///
/// Where the code, the ordinal value and the words do not agree, it counts nothing: forms are
/// published with codes swapped and with scores that begin at 1.
final class AnswerScores {
  static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

  private final List<Row> rows;

  /// One answer of one list.
  ///
  /// @param of beginning of the measures that it answers, for example `phq9-item`
  /// @param score what it counts
  /// @param coding its code and its words
  record Row(String of, double score, Coding coding) {
    static Row of(Table.Line line) {
      return new Row(
          line.text("of"),
          line.requiredNumber("score"),
          new Coding(Codes.uri(line.text("system")), line.text("code"), line.text("display")));
    }

    private boolean answers(String measure) {
      return measure.startsWith(of);
    }

    private boolean isCode(Coding other) {
      return coding.getCode().equals(other.getCode())
          && coding.getSystem().equals(other.getSystem());
    }
  }

  AnswerScores(Evidence evidence) {
    rows = evidence.table("code/score").lines().stream().map(Row::of).toList();
  }

  /// The answer of a list that counts a score.
  Optional<Coding> answer(String measure, int score) {
    return rows.stream()
        .filter(row -> row.answers(measure) && row.score() == score)
        .map(row -> row.coding().copy())
        .findFirst();
  }

  /// Whether a code is an answer of any list, to whatever question.
  boolean isAnswer(Coding coding) {
    return rows.stream().anyMatch(row -> row.isCode(coding));
  }

  Optional<Double> of(String measure, CodeableConcept concept) {
    List<Optional<Double>> all =
        concept.getCoding().stream().map(coding -> of(measure, coding)).distinct().toList();
    return all.size() == 1 ? all.getFirst() : Optional.empty();
  }

  Optional<Double> of(String measure, Coding coding) {
    Optional<Row> row = rows.stream().filter(it -> it.isCode(coding)).findFirst();
    Optional<Double> ordinal = ordinal(coding);
    if (row.isEmpty()) {
      return ordinal;
    }
    double score = row.orElseThrow().score();
    boolean agrees =
        row.orElseThrow().answers(measure)
            && ordinal.map(it -> it == score).orElse(true)
            && !saysAnother(measure, coding, score);
    return agrees ? Optional.of(score) : Optional.empty();
  }

  private boolean saysAnother(String measure, Coding coding, double score) {
    return rows.stream()
        .filter(row -> row.answers(measure) && row.score() != score)
        .anyMatch(row -> row.coding().getDisplay().equalsIgnoreCase(coding.getDisplay()));
  }

  private static Optional<Double> ordinal(Coding coding) {
    return coding.getExtension().stream()
        .filter(extension -> Objects.equals(extension.getUrl(), ORDINAL))
        .map(extension -> extension.getValue())
        .filter(DecimalType.class::isInstance)
        .map(value -> ((DecimalType) value).getValue().doubleValue())
        .findFirst();
  }
}
