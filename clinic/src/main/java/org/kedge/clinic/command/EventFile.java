// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedge.model.nonmem.EventWriter;
import org.kedge.model.nonmem.Subject;

/// Event data that a person wants written: the records, and beside them what each column means.
///
/// @param records the records
/// @param dictionary its name with `.dictionary` before the ending
record EventFile(OutputFile records, OutputFile dictionary) {
  private static final String ENDING = ".csv";

  /// The files that an option names; nothing where the option is not given.
  ///
  /// @throws BadInput if no file can stand there
  static Optional<EventFile> of(String option, Options options) throws BadInput {
    Optional<OutputFile> records = OutputFile.of(option, options);
    if (records.isEmpty()) {
      return Optional.empty();
    }
    String name = options.value(option).orElseThrow();
    String start =
        name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    Options beside = new Options("", Map.of(option, start + ".dictionary" + ENDING));
    return Optional.of(new EventFile(records.get(), OutputFile.of(option, beside).orElseThrow()));
  }

  /// Whether one of the files is this one.
  boolean isOneOf(OutputFile file) {
    return file.equals(records) || file.equals(dictionary);
  }

  /// @param files to which they are added
  /// @param seed of the run that made them
  void write(StagedFiles files, List<Subject> subjects, long seed) throws IOException {
    EventWriter writer = new EventWriter(subjects);
    StringBuilder text = new StringBuilder(writer.header()).append('\n');
    subjects.forEach(subject -> writer.rows(subject).forEach(row -> text.append(row).append('\n')));
    String run =
        """
        RUN,%s,,"version of Kedge that simulated"
        RUN,%d,,"seed of the simulation"
        """
            .formatted(Version.text(), seed);
    files.write(dictionary, String.join("\n", writer.dictionary()) + "\n" + run);
    files.write(records, text.toString());
  }
}
