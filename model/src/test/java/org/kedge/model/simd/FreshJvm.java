// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A Java machine of its own for what depends on how the compiler sees the code: in a suite, other
/// tests have used the same code in other widths before, and the compiler expects them again.
public final class FreshJvm {
  private FreshJvm() {}

  /// Runs a main class and gives the lines that it prints.
  ///
  /// @throws IllegalStateException if it ends with another status than 0, with what it printed
  public static List<String> run(Class<?> main) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          "%s ended with status %d: %s".formatted(main.getName(), status, printed));
    }
    return printed.lines().toList();
  }
}
