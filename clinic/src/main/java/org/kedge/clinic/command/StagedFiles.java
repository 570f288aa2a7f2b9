// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Files that appear together: each is written beside its place, and all are moved when all are
/// whole. Where one cannot be written, none is left.
final class StagedFiles implements AutoCloseable {
  private final List<OutputFile> staged = new ArrayList<>();

  void write(OutputFile file, String text) throws IOException {
    staged.add(file);
    Files.writeString(file.beside(), text);
  }

  void publish() throws IOException {
    for (OutputFile file : staged) {
      Files.move(file.beside(), file.path(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Takes away what has not been moved.
  @Override
  public void close() throws IOException {
    for (OutputFile file : staged) {
      Files.deleteIfExists(file.beside());
    }
  }
}
