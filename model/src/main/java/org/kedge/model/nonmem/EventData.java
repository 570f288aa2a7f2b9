// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Event data as they were written, beside what they mean.
///
/// @param header the header line, without an end of line and without dropped columns of predictions
/// @param subjects in the order of the text
/// @param lines the line of each event, subject after subject, cells as they were
public record EventData(String header, List<Subject> subjects, List<String> lines) {
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

  /// Every line as it was, with predictions behind it in a column each: six digits in the unit of
  /// the record's compartment, `.` where there is none.
  ///
  /// @throws EventDataException if a subject cannot be predicted
  public PredictedData predicted(List<SubjectPrediction> predictions) {
    List<String> written = new ArrayList<>();
    SortedMap<String, Integer> gaps = new TreeMap<>();
    written.add(
        header
            + predictions.stream()
                .map(prediction -> "," + prediction.column())
                .collect(Collectors.joining()));
    for (Subject subject : subjects) {
      List<List<OptionalDouble>> values = new ArrayList<>();
      for (SubjectPrediction prediction : predictions) {
        Predicted predicted = prediction.of(subject);
        values.add(predicted.values());
        predicted
            .gaps()
            .forEach(gap -> gaps.merge(prediction.column() + ": " + gap, 1, Integer::sum));
      }
      for (int event = 0; event < subject.events().size(); event++) {
        int at = event;
        String line = lines.get(written.size() - 1);
        written.add(
            line
                + values.stream()
                    .map(column -> "," + text(column.get(at)))
                    .collect(Collectors.joining()));
      }
    }
    return new PredictedData(written, gaps);
  }

  private static String text(OptionalDouble prediction) {
    return prediction.isPresent()
        ? EventWriter.number(Digits.six(prediction.getAsDouble()))
        : EventLine.MISSING;
  }
}
