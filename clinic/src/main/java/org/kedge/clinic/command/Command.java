// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// One command of `./kedge`.
public interface Command {
  /// The word a person types.
  String name();

  /// How to call it, in one line.
  String usage();

  /// Does the work.
  ///
  /// @param arguments the words after the command's name
  /// @param out standard output
  /// @throws BadInput if an argument or a file is not as expected; nothing has been written then
  /// @throws IOException if the world fails
  void run(List<String> arguments, PrintStream out) throws BadInput, IOException;

  /// Writes an answer, and says so where it does not arrive: a full disk or a closed pipe must not
  /// end with status 0.
  ///
  /// @throws IOException if not all of it could be written
  static void print(PrintStream out, String text) throws IOException {
    out.print(text);
    if (out.checkError()) {
      throw new IOException("standard output did not take the whole answer");
    }
  }

  /// Tells something beside the answer, on standard error.
  ///
  /// @param sentence one sentence
  static void note(String sentence) {
    System.err.println("kedge: note: " + sentence);
  }
}
