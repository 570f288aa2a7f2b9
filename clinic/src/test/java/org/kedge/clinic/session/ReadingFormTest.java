// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Problem;
import org.kedge.protocol.session.Reading;
import org.kedge.protocol.session.Signal;
import org.kedge.protocol.session.Stamp;

class ReadingFormTest {
  private final ReadingForm form = new ReadingForm(Sessions.EVIDENCE);

  @Test
  void leavesUnknownWhatWasNotMeasured() {
    Reading reading =
        read(Map.of("systolic", "128", "diastolic", "81", "spo2", "")).reading().orElseThrow();
    assertEquals(OptionalDouble.of(128), reading.value(Signal.SYSTOLIC));
    assertEquals(OptionalDouble.empty(), reading.value(Signal.SPO2));
  }

  @Test
  void takesTheBoundsOfEveryRowAndNothingBeyondThem() {
    Sessions.EVIDENCE
        .table("protocol/session-signal")
        .lines()
        .forEach(row -> {
          String name = row.text("signal");
          int high = (int) row.requiredNumber("highest");
          int low = (int) row.requiredNumber("lowest");
          assertTrue(read(Map.of(name, "" + high)).problems().isEmpty(), name);
          assertTrue(read(Map.of(name, "" + low)).problems().isEmpty(), name);
          assertEquals(List.of(name), fields(read(Map.of(name, "" + (high + 1)))));
          assertEquals(List.of(name), fields(read(Map.of(name, "-1"))));
        });
  }

  @Test
  void refusesWhatIsNoWholeNumber() {
    for (String odd : List.of("12o", "120.5", "1 20", "１２０", "99999999999")) {
      assertEquals(List.of("systolic"), fields(read(Map.of("systolic", odd))), odd);
    }
  }

  @Test
  void storesNoEmptyReading() {
    assertEquals(List.of("systolic"), fields(read(Map.of())));
    assertTrue(
        form.read("r", Map.of(), Set.of("nausea"), Stamp.now(Sessions.START, "u"))
            .problems()
            .isEmpty());
    assertEquals(
        List.of(""),
        fields(form.read("r", Map.of(), Set.of("hiccup"), Stamp.now(Sessions.START, "u"))));
  }

  @Test
  void keepsWhatWasTyped() {
    Map<String, String> typed = new HashMap<>(Map.of("systolic", "1280", "moaas", "4"));
    assertEquals(
        List.of("1280", "4"),
        form.fields(typed).stream().map(Field::value).filter(value -> !value.isEmpty()).toList());
  }

  private ReadingForm.Result read(Map<String, String> typed) {
    return form.read("r1", typed, Set.of(), Stamp.now(Sessions.START, "u-17"));
  }

  private static List<String> fields(ReadingForm.Result result) {
    return result.problems().stream().map(Problem::field).toList();
  }
}
