// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs `initdb` and `pg_ctl`.
///
/// PostgreSQL refuses to work as root. A clinic started as root runs it in a user namespace of its
/// own, in which it is an ordinary user; no file changes its owner.
final class PostgresProgram {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresProgram.class);
  private static final long LIMIT_MINUTES = 10;

  private final Path home;
  private final Path output;

  /// @param home of the unpacked programs
  /// @param output file that keeps what the last program said
  PostgresProgram(Path home, Path output) {
    this.home = home;
    this.output = output;
  }

  /// The server program; a process that runs it belongs to this data folder and to no other.
  Path server() {
    return home.resolve("bin").resolve("postgres");
  }

  /// Runs a program to its end.
  ///
  /// @return whether it ended well
  boolean run(String program, List<String> arguments) throws IOException {
    List<String> words = new ArrayList<>(isRoot() ? List.of("unshare", "--user") : List.of());
    words.add(home.resolve("bin").resolve(program).toString());
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    boolean well = wait(builder.start()) == 0;
    if (!well) {
      LOG.warn("{} did not end well, see {}", program, output);
    }
    return well;
  }

  /// What the last program said, on one line.
  String said() {
    try {
      return Files.readString(output).strip().replaceAll("\\s*\\R\\s*", "; ");
    } catch (IOException unreadable) {
      return "it left no output";
    }
  }

  private static int wait(Process process) throws IOException {
    try {
      if (process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      process.destroy();
      throw new IOException("PostgreSQL did not answer in %d minutes".formatted(LIMIT_MINUTES));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for PostgreSQL", interrupted);
    }
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }
}
