// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything a clinic keeps on disk: its database, its secrets, its log.
///
/// One clinic a folder: opening it takes a lock that the operating system gives back when the
/// process ends, however it ends. Only the person who started the clinic may look inside.
public final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /// Makes the folder where there is none, closes it to other people, and takes its lock.
  ///
  /// @throws CannotStart if the folder cannot be written or another clinic works in it
  public static DataFolder open(Path folder) {
    try {
      return lock(PrivateFile.makeFolder(folder.toAbsolutePath()).toRealPath());
    } catch (IOException failure) {
      throw notWritable(folder, failure);
    }
  }

  /// Makes the folder and closes it to other people, without its lock: the log is there first.
  ///
  /// @throws CannotStart if the folder cannot be written
  public static void prepare(Path folder) {
    try {
      PrivateFile.makeFolder(folder.toAbsolutePath());
    } catch (IOException failure) {
      throw notWritable(folder, failure);
    }
  }

  private static CannotStart notWritable(Path folder, IOException failure) {
    return new CannotStart(
        "the data folder %s cannot be written (%s); name another one with --data"
            .formatted(folder, failure),
        failure);
  }

  private static DataFolder lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("clinic.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new CannotStart(
          "another clinic is running on the data folder %s; stop it, or name another folder with --data"
              .formatted(root));
    }
    return new DataFolder(root, channel, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException lockedInThisProcess) {
      return null;
    }
  }

  /// A path in the folder; nothing is made.
  public Path path(String first, String... more) {
    return root.resolve(Path.of(first, more));
  }

  /// A folder inside, made where it is missing and closed to other people.
  public Path folder(String name) {
    try {
      return PrivateFile.makeFolder(root.resolve(name));
    } catch (IOException failure) {
      throw new CannotStart("the folder %s cannot be made".formatted(path(name)), failure);
    }
  }

  /// A secret text, kept in a file that only its owner may read, made at the first call.
  ///
  /// @param name of the file in the folder `secret`
  /// @param made gives the text where there is none yet
  public String secret(String name, Supplier<String> made) {
    Path file = folder("secret").resolve(name);
    try {
      if (!Files.exists(file)) {
        PrivateFile.write(file, made.get());
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new CannotStart("the secret file %s cannot be read or made".formatted(file), failure);
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
