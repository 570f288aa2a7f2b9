// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that nobody but their owner may open. Where the file system has no owners, the
/// folder's own protection has to do.
final class PrivateFile {
  private static final boolean HAS_OWNERS =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  private PrivateFile() {}

  static Path makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, mode(FOLDER));
    } else if (HAS_OWNERS) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
    }
    return folder;
  }

  /// The text is either there whole or not at all, also after a power cut.
  static void write(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    try (FileChannel channel =
        FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), mode(FILE))) {
      ByteBuffer rest = StandardCharsets.UTF_8.encode(text + "\n");
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] mode(String mode) {
    return HAS_OWNERS
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
