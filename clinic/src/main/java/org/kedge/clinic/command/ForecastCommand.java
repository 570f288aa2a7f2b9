// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.NoPosterior;
import org.kedge.model.fit.PatientFit;
import org.kedge.model.fit.Posterior;
import org.kedge.model.forecast.AllowedInterval;
import org.kedge.model.forecast.Forecast;
import org.kedge.model.forecast.Forecaster;

/// `forecast`: what one patient's scores say of the patient, and what may come, as JSON.
public final class ForecastCommand implements Command {
  private static final Set<String> OPTIONS = Set.of("seed");

  private final Evidence evidence;

  /// A command that reads parameters and protocols from the evidence.
  public ForecastCommand(Evidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public String usage() {
    return "forecast COURSE.json [--seed S]";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) throws BadInput, IOException {
    Options options = Options.of(this, arguments, OPTIONS);
    long seed = options.whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    CourseCase asked = new CourseFile(evidence).read(options.file());
    Command.print(out, answer(asked, seed));
  }

  private String answer(CourseCase asked, long seed) {
    return switch (new PatientFit(evidence).fit(asked.course(), seed)) {
      case NoPosterior none -> ForecastJson.of(asked, none);
      case Posterior posterior -> {
        AllowedInterval allowed = NextSession.sinceSession(evidence, asked);
        Forecaster forecaster = new Forecaster(evidence);
        Forecast forecast =
            forecaster.forecast(
                posterior,
                NextSession.ahead(allowed, asked.daysSinceSession()),
                asked.threshold().orElse(forecaster.defaultThreshold()),
                seed);
        yield ForecastJson.of(asked, posterior, forecast, allowed);
      }
    };
  }
}
