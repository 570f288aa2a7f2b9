// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A clinic in a process of its own, as `./kedge clinic` starts it, so that it can be killed.
final class ClinicProcess implements AutoCloseable {
  private static final long LONGEST_START_S = 120;
  private static final long LONGEST_END_S = 30;
  private static final int NOON = 12;

  private final Process process;
  private final Path output;
  private final Path data;
  private final int port;

  private ClinicProcess(Process process, Path output, Path data, int port) {
    this.process = process;
    this.output = output;
    this.data = data;
    this.port = port;
  }

  /// Starts a clinic on a data folder, without waiting for it.
  static ClinicProcess start(Path data, int port) {
    try {
      Path output = Files.createTempFile(Path.of("target"), "clinic-", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx400m",
              "-XX:+UseSerialGC",
              "--sun-misc-unsafe-memory-access=allow",
              "-cp",
              System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
              "org.kedge.clinic.Kedge",
              "clinic",
              "--port",
              String.valueOf(port),
              "--data",
              data.toString());
      builder.environment().put("KEDGE_FIRST_PASSWORD", RunningClinic.PASSWORD);
      builder.environment().put("KEDGE_CLINIC_ZONE", zoneWhereItIsNoon().getId());
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      return new ClinicProcess(builder.start(), output, data, port);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A session of today stays one, whenever the test runs.
  private static ZoneOffset zoneWhereItIsNoon() {
    return ZoneOffset.ofHours(NOON - Instant.now().atOffset(ZoneOffset.UTC).getHour());
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Waits until it says that it is ready.
  ClinicProcess ready() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_S);
    while (!said().contains("Stop it with Ctrl-C")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("the clinic did not start: " + said());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return this;
  }

  /// What it has printed.
  String said() {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return port;
  }

  /// Waits for its end.
  ///
  /// @return its exit status
  int ended() throws InterruptedException {
    if (!process.waitFor(LONGEST_START_S, TimeUnit.SECONDS)) {
      throw new AssertionError("the clinic did not end: " + said());
    }
    return process.exitValue();
  }

  /// Kills it as `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Kills its database server in the same way, with everything that it started.
  void killDatabase() throws IOException {
    Path file = data.resolve("database/postmaster.pid");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    lines.stream()
        .findFirst()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        .ifPresent(server -> {
          List<ProcessHandle> workers = server.descendants().toList();
          server.destroyForcibly();
          workers.forEach(ProcessHandle::destroyForcibly);
        });
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(process, LONGEST_END_S, TimeUnit.SECONDS)
        .join()
        .destroyForcibly();
  }
}
