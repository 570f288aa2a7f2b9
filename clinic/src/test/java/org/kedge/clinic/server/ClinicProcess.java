// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The clinic as a process of its own, started as `./kedge clinic` starts it, so that it can be
/// killed.
final class ClinicProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready at http://localhost:(\\d+)/");
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final Path data;
  private final int port;

  private ClinicProcess(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /// Starts it on a free port and waits until it says that it is ready.
  static ClinicProcess ready(Path data) throws IOException {
    Process process = start(data, 0);
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return new ClinicProcess(process, data, Integer.parseInt(ready.group(1)));
      }
    }
    throw new AssertionError("the clinic does not start: " + said(process));
  }

  /// What came of a start that ends by itself.
  ///
  /// @param status of the process
  /// @param said on standard error
  record End(int status, String said) {}

  /// Starts it and waits for its end.
  static End end(Path data, int port) throws Exception {
    Process process = start(data, port);
    CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> said(process));
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the clinic has started");
    }
    return new End(process.exitValue(), said.get(LIMIT_SECONDS, TimeUnit.SECONDS));
  }

  private static String said(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return gone.toString();
    }
  }

  private static Process start(Path data, int port) throws IOException {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-modules=jdk.incubator.vector",
                "-Dkedge.first-password=" + RunningClinic.PASSWORD));
    words.addAll(List.of("-cp", path, "org.kedge.clinic.Kedge", "clinic"));
    words.addAll(List.of("--data", data.toString(), "--port", String.valueOf(port)));
    return new ProcessBuilder(words).start();
  }

  int port() {
    return port;
  }

  /// SIGKILL to the clinic.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// SIGKILL to every process of the database of this data folder.
  void killDatabase() {
    String home = data.toString();
    List<ProcessHandle> servers =
        ProcessHandle.allProcesses()
            .filter(one -> one.info().command().filter(file -> file.startsWith(home)).isPresent())
            .toList();
    servers.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
