// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Measurement;

/// Measurements and answers from observations.
final class ObservationReader {
  private static final Set<Observation.ObservationStatus> FINAL =
      EnumSet.of(
          Observation.ObservationStatus.FINAL,
          Observation.ObservationStatus.AMENDED,
          Observation.ObservationStatus.CORRECTED);
  private static final String PANEL = "-panel";
  private static final String TOTAL = "phq9-total";
  private static final String ITEM = "phq9-item-";
  private static final int ITEMS = 9;

  private final Codes codes;
  private final Map<String, Measure> measures;
  private final Map<String, Answer.Reply> replies;
  private final AnswerScores scores;

  ObservationReader(Codes codes, Evidence evidence) {
    this.codes = codes;
    measures =
        evidence.table("code/measure").lines().stream()
            .map(Measure::of)
            .collect(Collectors.toUnmodifiableMap(Measure::concept, Function.identity()));
    replies =
        evidence.table("code/reply").lines().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    line -> line.text("system") + "|" + line.text("code"),
                    line -> Answer.Reply.valueOf(line.text("reply").toUpperCase(Locale.ROOT))));
    scores = new AnswerScores(evidence);
  }

  /// What one observation gives.
  ///
  /// @param measurements numbers
  /// @param answers yes-or-no facts
  record Read(List<Measurement> measurements, List<Answer> answers) {}

  Read read(Observation observation, String place, Report report) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>());
    switch (observation.getStatus()) {
      case ENTEREDINERROR, CANCELLED -> {
        report.took(place, "entered in error or cancelled: not counted");
        return read;
      }
      case null, default -> {}
    }
    if (!reads(observation)) {
      report.passed(place + ".code", "read by no rule: " + Codes.text(observation.getCode()));
      return read;
    }
    if (!FINAL.contains(observation.getStatus())) {
      report.left(place + ".status", "not final: " + Codes.text(observation.getCode()));
      return read;
    }
    Optional<Instant> at =
        Days.moment(observation.getEffective())
            .or(() -> Days.moment(observation.getIssuedElement()));
    if (at.isEmpty()) {
      report.left(place + ".effective[x]", "no time: " + Codes.text(observation.getCode()));
      return read;
    }
    value(observation.getCode(), observation.getValue(), at.get(), place, place, read, report);
    for (int part = 0; part < observation.getComponent().size(); part++) {
      Observation.ObservationComponentComponent component = observation.getComponent().get(part);
      String inside = place + ".component[" + part + "]";
      value(component.getCode(), component.getValue(), at.get(), inside, place, read, report);
    }
    checkPressure(read, place, report);
    sumItems(read, at.get(), place, report);
    return read;
  }

  /// Whether the code, or that of a part, is one that is read.
  private boolean reads(Observation observation) {
    return reads(codes.match(observation.getCode()))
        || observation.getComponent().stream().anyMatch(it -> reads(codes.match(it.getCode())));
  }

  boolean reads(Codes.Match match) {
    return match.byCode()
        && match.concepts().stream()
            .anyMatch(concept ->
                measures.containsKey(concept) || isQuestion(concept) || concept.endsWith(PANEL));
  }

  /// The PHQ-9 total of its nine items; never with one missing, and never against them.
  static void sumItems(Read read, Instant at, String place, Report report) {
    List<Measurement> items =
        read.measurements().stream().filter(it -> it.measure().startsWith(ITEM)).toList();
    if (items.isEmpty()) {
      return;
    }
    double sum = items.stream().mapToDouble(Measurement::value).sum();
    boolean whole =
        items.stream().map(Measurement::measure).distinct().count() == ITEMS
            && items.size() == ITEMS;
    double stated = value(read, TOTAL, sum);
    boolean isStated = read.measurements().stream().anyMatch(it -> it.measure().equals(TOTAL));
    if (!whole || stated != sum) {
      read.measurements().removeIf(it -> it.measure().equals(TOTAL));
      report.left(
          place,
          whole
              ? "PHQ-9: the total is not the sum of its items"
              : "PHQ-9: %d of 9 items".formatted(items.size()));
    } else if (!isStated) {
      read.measurements().add(new Measurement(TOTAL, sum, "{score}", at, place));
      report.took(place, TOTAL + ", the sum of its nine items");
    }
  }

  void value(
      CodeableConcept code,
      Type value,
      Instant at,
      String place,
      String origin,
      Read read,
      Report report) {
    Codes.Match match = codes.match(code);
    Optional<Measure> measure =
        match.concepts().stream().filter(measures::containsKey).map(measures::get).findFirst();
    boolean isQuestion = match.concepts().stream().anyMatch(ObservationReader::isQuestion);
    if (!match.byCode() || (measure.isEmpty() && !isQuestion)) {
      if (value != null) {
        report.left(place + ".code", "observation that no rule reads: " + Codes.text(code));
      }
    } else if (value == null) {
      report.left(place + ".value[x]", "no value: " + Codes.text(code));
    } else if (isMislabelled(code, match)) {
      report.left(place + ".code", "the code means AUDIT, its words say AUDIT-C");
    } else if (measure.isPresent()) {
      number(measure.get(), value, at, place, origin, read, report);
    } else {
      answer(match.concepts().iterator().next(), value, at, place, origin, read, report);
    }
  }

  /// 75624-7 is the AUDIT total and stands under AUDIT-C in published code.
  private static boolean isMislabelled(CodeableConcept code, Codes.Match match) {
    return match.concepts().contains("audit-total")
        && Codes.words(code).toLowerCase(Locale.ROOT).contains("audit-c");
  }

  private static boolean isQuestion(String concept) {
    return concept.equals("hcg-urine") || concept.matches("c-ssrs-\\d.*");
  }

  private void number(
      Measure measure,
      Type value,
      Instant at,
      String place,
      String origin,
      Read read,
      Report report) {
    double number;
    String unit;
    switch (value) {
      case Quantity quantity when quantity.hasValue() && !quantity.hasComparator() -> {
        number = quantity.getValue().doubleValue();
        unit = quantity.hasCode() ? quantity.getCode() : quantity.getUnit();
        Double printed = measure.accepted().get(String.valueOf(quantity.getUnit()));
        Double coded = measure.accepted().get(String.valueOf(unit));
        if (printed != null && coded != null && !printed.equals(coded)) {
          report.fault(
              place + ".valueQuantity.unit",
              "'%s' with the code '%s'".formatted(quantity.getUnit(), unit),
              "one unit");
          return;
        }
      }
      case IntegerType integer when integer.hasValue() -> {
        number = integer.getValue();
        unit = null;
      }
      case DecimalType decimal when decimal.hasValue() -> {
        number = decimal.getValue().doubleValue();
        unit = null;
      }
      case Coding coding when scores.of(measure.concept(), coding).isPresent() -> {
        number = scores.of(measure.concept(), coding).orElseThrow();
        unit = null;
      }
      case CodeableConcept concept when scores.of(measure.concept(), concept).isPresent() -> {
        number = scores.of(measure.concept(), concept).orElseThrow();
        unit = null;
      }
      default -> {
        report.left(place + ".value[x]", "a number was expected for " + measure.concept());
        return;
      }
    }
    Double factor =
        unit == null && measure.accepted().containsKey("1")
            ? Double.valueOf(1)
            : measure.accepted().get(String.valueOf(unit));
    if (factor == null) {
      report.fault(
          place + ".valueQuantity.unit",
          unit == null ? "missing" : "'" + unit + "'",
          "a unit of %s: %s".formatted(measure.concept(), measure.unit()));
      return;
    }
    double converted = number * factor;
    if (!(converted >= measure.low() && converted <= measure.high())) {
      report.fault(
          place + ".valueQuantity.value",
          number + " " + unit,
          "%s from %s to %s %s"
              .formatted(measure.concept(), measure.low(), measure.high(), measure.unit()));
      return;
    }
    report.took(place, measure.concept());
    read.measurements()
        .add(new Measurement(measure.concept(), converted, measure.unit(), at, origin));
  }

  private void answer(
      String question,
      Type value,
      Instant at,
      String place,
      String origin,
      Read read,
      Report report) {
    Answer.Reply reply = reply(value);
    if (reply == Answer.Reply.UNCLEAR) {
      report.left(place + ".value[x]", "neither yes nor no could be read: " + question);
    } else {
      report.took(place, question);
    }
    read.answers().add(new Answer(question, reply, at, origin));
  }

  private Answer.Reply reply(Type value) {
    return switch (value) {
      case BooleanType bool when bool.hasValue() ->
          bool.booleanValue() ? Answer.Reply.YES : Answer.Reply.NO;
      case StringType text -> spoken(text.getValue());
      case Coding coding -> reply(new CodeableConcept().addCoding(coding));
      case CodeableConcept concept ->
          concept.getCoding().stream()
              .map(this::coded)
              .filter(reply -> reply != Answer.Reply.UNCLEAR)
              .findFirst()
              .orElseGet(() -> spoken(Codes.text(concept)));
      default -> Answer.Reply.UNCLEAR;
    };
  }

  private Answer.Reply coded(Coding coding) {
    return Codes.system(coding)
        .map(system -> replies.get(system + "|" + coding.getCode()))
        .orElse(Answer.Reply.UNCLEAR);
  }

  private Answer.Reply spoken(String text) {
    return replies.getOrDefault(
        "TEXT|" + String.valueOf(text).strip().toLowerCase(Locale.ROOT), Answer.Reply.UNCLEAR);
  }

  private static void checkPressure(Read read, String place, Report report) {
    double systolic = value(read, "systolic", Double.MAX_VALUE);
    double diastolic = value(read, "diastolic", 0);
    if (diastolic >= systolic) {
      report.fault(
          place, "%s/%s mm[Hg]".formatted(systolic, diastolic), "diastolic below systolic");
      read.measurements().clear();
    }
  }

  private static double value(Read read, String measure, double missing) {
    return read.measurements().stream()
        .filter(reading -> reading.measure().equals(measure))
        .mapToDouble(Measurement::value)
        .findFirst()
        .orElse(missing);
  }
}
