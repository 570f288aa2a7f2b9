// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Event data as they were written, beside what they mean.
///
/// @param header the header line, without an end of line and without a dropped column PRED
/// @param subjects in the order of the text
/// @param lines the line of each event, subject after subject, cells as they were
public record EventData(String header, List<Subject> subjects, List<String> lines) {
  static final String PREDICTION = "PRED";

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if there is not one line an event
  public EventData {
    subjects = List.copyOf(subjects);
    lines = List.copyOf(lines);
    int events = subjects.stream().mapToInt(subject -> subject.events().size()).sum();
    if (events != lines.size()) {
      throw new IllegalArgumentException(
          "lines must be one an event, were %d for %d".formatted(lines.size(), events));
    }
  }

  /// Every line as it was, with the typical prediction behind it in a column PRED: six digits in
  /// the unit of the record's compartment, `.` where there is none.
  ///
  /// @return the header, then one line an event
  /// @throws EventDataException if a subject cannot be predicted
  public List<String> predicted(TypicalPrediction prediction) {
    List<String> written = new ArrayList<>(List.of(header + "," + PREDICTION));
    for (Subject subject : subjects) {
      for (OptionalDouble value : prediction.of(subject)) {
        String line = lines.get(written.size() - 1);
        written.add(line + "," + (value.isPresent() ? text(value.getAsDouble()) : "."));
      }
    }
    return written;
  }

  private static String text(double prediction) {
    return EventWriter.number(Digits.six(prediction));
  }
}
