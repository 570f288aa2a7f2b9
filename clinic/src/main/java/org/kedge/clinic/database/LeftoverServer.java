// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A database server that outlived its clinic: the clinic was killed, the server was not.
///
/// A process is ours only if it runs the server program of this very data folder. The number in
/// `postmaster.pid` alone is not believed: after a crash or in a new container it may belong to
/// anyone. The caller holds the folder's lock.
final class LeftoverServer {
  private static final long LIMIT_SECONDS = 60;

  private final PostgresProgram program;
  private final Path files;

  LeftoverServer(PostgresProgram program, Path files) {
    this.program = program;
    this.files = files;
  }

  /// Stops what still runs, and takes away a number that belongs to nobody.
  void stop() throws IOException {
    if (!running().isEmpty()) {
      program.run("pg_ctl", List.of("stop", "-D", files.toString(), "-m", "fast", "-w"));
      running().forEach(LeftoverServer::waitFor);
    }
    Files.deleteIfExists(files.resolve("postmaster.pid"));
  }

  private List<ProcessHandle> running() {
    String server = program.server().toString();
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().filter(server::equals).isPresent())
        .toList();
  }

  private static void waitFor(ProcessHandle process) {
    try {
      CompletableFuture<ProcessHandle> end = process.onExit();
      end.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stillThere) {
      throw new CannotStart(
          "an earlier database server (process %d) of this data folder does not stop; stop it by hand"
              .formatted(process.pid()),
          stillThere);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart(
          "interrupted while an earlier database server was stopping", interrupted);
    }
  }
}
