// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kedge.clinic.database.CannotStart;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts Spring and turns what can go wrong into one sentence.
final class ClinicServer {
  private ClinicServer() {}

  static void start(List<String> properties, PrintStream out) {
    SpringApplication application = new SpringApplication(ClinicApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.addListeners(new FolderBeforeLog());
    try {
      ConfigurableApplicationContext context = application.run(properties.toArray(String[]::new));
      out.print(Announcement.of(context));
      out.flush();
    } catch (RuntimeException failure) {
      throw inOneSentence(failure);
    }
  }

  private static CannotStart inOneSentence(RuntimeException failure) {
    return cause(failure, CannotStart.class)
        .or(() -> cause(failure, PortInUseException.class).map(ClinicServer::portInUse))
        .orElseGet(() -> unknown(failure));
  }

  private static CannotStart portInUse(PortInUseException taken) {
    return new CannotStart(
        "port %d is in use; stop what uses it, or name another one with --port"
            .formatted(taken.getPort()),
        taken);
  }

  private static CannotStart unknown(RuntimeException failure) {
    Throwable deepest = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    return new CannotStart(
        "the clinic cannot start (%s); the log in the data folder, log/clinic.log, says more"
            .formatted(deepest),
        failure);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    Stream.Builder<Throwable> causes = Stream.builder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes.build();
  }
}
