// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.session.Reading;
import org.kedge.protocol.session.Signal;
import org.kedge.protocol.session.Stamp;

/// The form of a reading, made from the rows of the signals and the signs. A value outside its row
/// is a typing error; what was not measured stays empty and is not known.
final class ReadingForm {
  private static final Set<Signal> PICKED = Set.of(Signal.MOAAS, Signal.DISSOCIATION);
  private static final int LOWEST_FIRST = 6;

  private final Map<Signal, Table.Line> rows;
  private final List<Table.Line> signs;

  ReadingForm(Evidence evidence) {
    rows =
        evidence.table("protocol/session-signal").lines().stream()
            .collect(
                Collectors.toMap(
                    line -> Signal.of(line.text("signal")),
                    line -> line,
                    (first, second) -> first,
                    () -> new EnumMap<>(Signal.class)));
    signs = evidence.table("protocol/session-sign").lines();
  }

  /// What came of it.
  ///
  /// @param reading the reading; empty where something is wrong
  /// @param problems what is wrong
  record Result(Optional<Reading> reading, List<Problem> problems) {}

  /// The inputs with what was typed.
  List<Field> fields(Map<String, String> typed) {
    Field when = Field.text("time", "Time, if not now").hint("As in 16:05").optional();
    return Stream.concat(
            rows.entrySet().stream().map(row -> field(row.getKey(), row.getValue())),
            Stream.of(when))
        .map(field -> field.with(typed.getOrDefault(field.name(), "")))
        .toList();
  }

  /// The signs with what was ticked. The record of an adverse event is a form of its own.
  List<SessionView.Sign> signs(Set<String> ticked) {
    return signs.stream()
        .filter(line -> !line.text("sign").equals("serious-adverse-event"))
        .map(line ->
            new SessionView.Sign(
                line.text("sign"), line.text("label"), ticked.contains(line.text("sign"))))
        .toList();
  }

  private static Field field(Signal signal, Table.Line row) {
    if (!PICKED.contains(signal)) {
      return Field.whole(signal.word(), label(signal), Words.unit(row.text("unit"))).optional();
    }
    int low = (int) row.requiredNumber("lowest");
    int high = (int) row.requiredNumber("highest");
    List<Option> options =
        new ArrayList<>(
            IntStream.rangeClosed(low, high)
                .mapToObj(String::valueOf)
                .map(value -> new Option(value, value))
                .toList());
    // The usual answer stands first: alert is 5, no dissociation is 0.
    List<Option> ordered = options.size() <= LOWEST_FIRST ? options.reversed() : options;
    return Field.choice(signal.word(), label(signal), ordered.toArray(Option[]::new))
        .hint(row.text("label"))
        .optional();
  }

  private static String label(Signal signal) {
    return switch (signal) {
      case SYSTOLIC -> "Systolic";
      case DIASTOLIC -> "Diastolic";
      case HEART_RATE -> "Heart rate";
      case SPO2 -> "SpO2";
      case RESPIRATORY_RATE -> "Breathing";
      case MOAAS -> "Alertness";
      case DISSOCIATION -> "Dissociation";
    };
  }

  /// Reads the form.
  ///
  /// @param id id of the reading, the same when the form is sent again
  /// @param stamp when it was taken, when it is typed, and by whom
  Result read(String id, Map<String, String> typed, Set<String> ticked, Stamp stamp) {
    List<Problem> problems = new ArrayList<>();
    Map<Signal, Double> values = new EnumMap<>(Signal.class);
    rows.forEach((signal, row) -> {
      String text = typed.getOrDefault(signal.word(), "").strip();
      if (!text.isEmpty()) {
        value(signal, row, text, problems).ifPresent(value -> values.put(signal, value));
      }
    });
    Set<String> known = signs.stream().map(line -> line.text("sign")).collect(Collectors.toSet());
    if (!known.containsAll(ticked)) {
      problems.add(Problem.of("A sign was ticked that the list does not hold: open the page anew"));
    }
    if (values.isEmpty() && ticked.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(Signal.SYSTOLIC.word(), "A reading holds at least one value"));
    }
    return problems.isEmpty()
        ? new Result(Optional.of(new Reading(id, values, ticked, stamp)), List.of())
        : new Result(Optional.empty(), problems);
  }

  private static Optional<Double> value(
      Signal signal, Table.Line row, String text, List<Problem> problems) {
    String expected =
        "%s to %s %s"
            .formatted(row.text("lowest"), row.text("highest"), Words.unit(row.text("unit")))
            .strip();
    boolean fits =
        text.matches("\\d{1,3}")
            && Integer.parseInt(text) >= row.requiredNumber("lowest")
            && Integer.parseInt(text) <= row.requiredNumber("highest");
    if (!fits) {
      problems.add(
          new Problem(
              signal.word(),
              "%s was %s, expected a whole number, %s"
                  .formatted(label(signal), text.length() > 9 ? "too long" : text, expected)));
      return Optional.empty();
    }
    return Optional.of(Double.valueOf(text));
  }
}
