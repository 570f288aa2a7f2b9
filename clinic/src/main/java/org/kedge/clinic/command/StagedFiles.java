// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Files that appear together: each is written beside its place, and all are moved when all are
/// whole. Where one cannot be written or moved, all is as it was.
final class StagedFiles implements AutoCloseable {
  private final List<OutputFile> staged = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private boolean published;

  /// Makes the folder of a file where there is none, to go again if nothing comes into it.
  void folder(OutputFile file) throws IOException {
    Path folder = file.folder();
    if (!Files.isDirectory(folder)) {
      try {
        Files.createDirectory(folder);
      } catch (IOException bad) {
        throw file.fault(bad);
      }
      folders.add(folder);
    }
  }

  void write(OutputFile file, String text) throws IOException {
    staged.add(file);
    try {
      Files.writeString(file.beside(), text);
    } catch (IOException bad) {
      throw file.fault(bad);
    }
  }

  void publish() throws IOException {
    keepOld();
    List<OutputFile> moved = new ArrayList<>();
    for (OutputFile file : staged) {
      try {
        Files.move(file.beside(), file.path(), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException bad) {
        IOException failed = file.fault(bad);
        undo(moved, failed);
        throw failed;
      }
      moved.add(file);
    }
    published = true;
  }

  /// What will be replaced stays at hand until all are moved. When the last moves, nothing can fail
  /// any more, so a file that is alone needs no room twice.
  private void keepOld() throws IOException {
    for (OutputFile file : staged.subList(0, Math.max(0, staged.size() - 1))) {
      if (Files.exists(file.path())) {
        try {
          Files.copy(
              file.path(),
              file.kept(),
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException bad) {
          throw file.fault(bad);
        }
      }
    }
  }

  /// What cannot be moved back stays beside its place, and is not taken away.
  private void undo(List<OutputFile> moved, IOException failed) {
    for (OutputFile file : moved.reversed()) {
      try {
        if (Files.exists(file.kept())) {
          Files.move(file.kept(), file.path(), StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.delete(file.path());
        }
      } catch (IOException bad) {
        failed.addSuppressed(file.fault(bad));
        staged.remove(file);
      }
    }
  }

  /// Takes away what has not been moved.
  @Override
  public void close() throws IOException {
    for (OutputFile file : staged) {
      Files.deleteIfExists(file.beside());
      Files.deleteIfExists(file.kept());
    }
    if (!published) {
      for (Path folder : folders.reversed()) {
        Files.deleteIfExists(folder);
      }
    }
  }
}
