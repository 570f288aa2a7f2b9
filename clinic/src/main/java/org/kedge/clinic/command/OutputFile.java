// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/// A file that a person wants written: the whole of it, or nothing.
///
/// @param path where it stands in the end, links followed
record OutputFile(Path path) {
  /// The file that an option names; nothing where the option is not given.
  ///
  /// @throws BadInput if no file can stand there: its folder is not there, or it is a folder or a
  ///   device, which must not be replaced
  static Optional<OutputFile> of(String option, Options options) throws BadInput {
    if (options.value(option).isEmpty()) {
      return Optional.empty();
    }
    String name = options.value(option).orElseThrow();
    try {
      Path path = Path.of(name).toAbsolutePath();
      Path folder = path.getParent();
      if (name.isEmpty() || folder == null || !Files.isDirectory(folder)) {
        throw fault(option, name, "a file in a folder that is there");
      }
      return Optional.of(at(option, name, path));
    } catch (InvalidPathException | IOException odd) {
      throw fault(option, name, "the name of a file");
    }
  }

  /// A file in the folder that an option names, whose own folder may have to be made.
  ///
  /// @param name with the folders between, if any
  /// @throws BadInput if it is a folder or a device, which must not be replaced
  static OutputFile in(String option, Path folder, String name) throws BadInput, IOException {
    Path path = folder.resolve(name);
    return at(option, path.toString(), path.toAbsolutePath());
  }

  private static OutputFile at(String option, String name, Path path) throws BadInput, IOException {
    if (!Files.exists(path)) {
      return new OutputFile(path);
    }
    if (!Files.isRegularFile(path)) {
      throw fault(option, name, "a file, and no folder or device");
    }
    return new OutputFile(path.toRealPath());
  }

  private static BadInput fault(String option, String name, String expected) {
    return new BadInput("--%s was '%s', expected %s".formatted(option, name, expected));
  }

  /// Its name until it is whole.
  Path beside() {
    return path.resolveSibling(
        ".%s.%d".formatted(path.getFileName(), ProcessHandle.current().pid()));
  }

  /// Where the file that was there before is kept until all are moved.
  Path kept() {
    return path.resolveSibling(beside().getFileName() + ".kept");
  }

  /// The folder that holds it.
  Path folder() {
    return path.resolveSibling("").normalize();
  }

  /// A failure that names the file a person asked for, and not the one beside it.
  IOException fault(IOException bad) {
    String reason =
        switch (bad) {
          case AccessDeniedException _ -> "access is denied";
          case NoSuchFileException _ -> "no file can be made there";
          case FileAlreadyExistsException _, NotDirectoryException _ ->
              "a folder has to be made where something else is";
          case FileSystemException odd when odd.getReason() != null -> odd.getReason();
          case FileSystemException odd -> odd.getClass().getSimpleName();
          default -> String.valueOf(bad.getMessage());
        };
    return new IOException("%s cannot be written: %s".formatted(path, reason), bad);
  }

  /// Writes beside its place first, then moves: a reader never finds half of it.
  void write(String text) throws IOException {
    try (StagedFiles alone = new StagedFiles()) {
      alone.write(this, text);
      alone.publish();
    }
  }
}
