// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.io.PrintStream;
import java.util.List;
import org.kedge.clinic.command.BadInput;
import org.kedge.clinic.command.Command;

/// Starts the clinic. It returns when the clinic is ready; the server's threads keep the process
/// alive until it is stopped.
public final class ClinicCommand implements Command {
  @Override
  public String name() {
    return "clinic";
  }

  @Override
  public String usage() {
    return "clinic [--port N] [--data FOLDER] [--address ADDRESS]    starts the clinic";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) throws BadInput {
    List<String> properties = ClinicOptions.properties(arguments);
    ClinicServer.start(properties, out);
  }
}
