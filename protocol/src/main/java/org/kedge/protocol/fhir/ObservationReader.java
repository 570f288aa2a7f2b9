// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
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
  private final Codes codes;
  private final Map<String, Measure> measures;
  private final Map<String, Answer.Reply> replies;

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
    Optional<Instant> at =
        Days.moment(observation.getEffective())
            .or(() -> Days.moment(observation.getIssuedElement()));
    if (at.isEmpty()) {
      report.left(place + ".effective[x]", "an observation without a time");
      return read;
    }
    value(observation.getCode(), observation.getValue(), at.get(), place, place, read, report);
    for (int part = 0; part < observation.getComponent().size(); part++) {
      Observation.ObservationComponentComponent component = observation.getComponent().get(part);
      String inside = place + ".component[" + part + "]";
      value(component.getCode(), component.getValue(), at.get(), inside, place, read, report);
    }
    checkPressure(read, place, report);
    return read;
  }

  private void value(
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
    } else if (measure.isPresent()) {
      number(measure.get(), value, at, place, origin, read, report);
    } else {
      answer(match.concepts().iterator().next(), value, at, place, origin, read, report);
    }
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
      case Quantity quantity when quantity.hasValue() -> {
        number = quantity.getValue().doubleValue();
        unit = quantity.hasCode() ? quantity.getCode() : quantity.getUnit();
      }
      case IntegerType integer when integer.hasValue() -> {
        number = integer.getValue();
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
