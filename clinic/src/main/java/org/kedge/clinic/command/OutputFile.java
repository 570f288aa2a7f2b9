// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A file that a person wants written: the whole of it, or nothing.
///
/// @param path where it stands in the end, links followed
/// @param beside its name until it is whole
record OutputFile(Path path, Path beside) {
  /// The file that an option names; nothing where the option is not given.
  ///
  /// @throws BadInput if no file can stand there: its folder is not there, or it is a folder or a
  ///   device, which must not be replaced
  static Optional<OutputFile> of(String option, Options options) throws BadInput {
    if (options.value(option).isEmpty()) {
      return Optional.empty();
    }
    String name = options.value(option).orElseThrow();
    Path path = path(option, name);
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw fault(option, name, "a file, and no folder or device");
    }
    return Optional.of(
        new OutputFile(
            path,
            path.resolveSibling(
                ".%s.%d".formatted(path.getFileName(), ProcessHandle.current().pid()))));
  }

  private static Path path(String option, String name) throws BadInput {
    try {
      Path path = Path.of(name).toAbsolutePath();
      Path folder = path.getParent();
      if (name.isEmpty() || folder == null || !Files.isDirectory(folder)) {
        throw fault(option, name, "a file in a folder that is there");
      }
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (InvalidPathException | IOException odd) {
      throw fault(option, name, "the name of a file");
    }
  }

  private static BadInput fault(String option, String name, String expected) {
    return new BadInput("--%s was '%s', expected %s".formatted(option, name, expected));
  }

  /// Writes beside its place first, then moves: a reader never finds half of it.
  void write(String text) throws IOException {
    try (StagedFiles alone = new StagedFiles()) {
      alone.write(this, text);
      alone.publish();
    }
  }
}
