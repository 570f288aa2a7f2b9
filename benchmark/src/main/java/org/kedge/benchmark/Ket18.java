// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.kedge.model.ode.Equations;
import org.kedge.model.ode.Event;
import org.kedge.model.ode.Problem;
import org.kedge.model.ode.Steps;

/// The workload KET18: six infusions of racemic ketamine, 60 days, 18 states, 8 random effects, 200
/// output times.
///
/// It is a yardstick for solvers, not a model of Kedge: its parameters are agreed on, not evidence.
/// The equations are in `ket18.txt`.
final class Ket18 {
  /// What the solver is told.
  enum Tolerances {
    /// Both errors of the first ten thousand patients stay below 1e-5; see `Ket18ReferenceTest`.
    DEMANDED(1e-5, 1e-5),
    /// Those that the workload names.
    NAMED(1e-6, 1e-8);

    private final double relative;
    private final double absolute;

    Tolerances(double relative, double absolute) {
      this.relative = relative;
      this.absolute = absolute;
    }

    /// Steps at these tolerances, or at finer ones.
    ///
    /// @param finer what both are divided by, at least 1
    Steps steps(double finer) {
      return new Steps.Adaptive(relative / finer, absolute / finer, MOST_STEPS);
    }

    @Override
    public String toString() {
      return "relative %.0e, absolute %.0e".formatted(relative, absolute);
    }
  }

  static final int OUTPUTS = 10;

  /// A limit that no patient comes near to.
  private static final int MOST_STEPS = 100_000;

  private static final double[] DOSES_H = {0, 72, 168, 240, 336, 408};
  private static final double INFUSION_H = 2.0 / 3;
  private static final double RATE_MG_PER_H = 26.25;
  private static final double[] AFTER_DOSE_H = {
    1.0 / 12, 1.0 / 6, 1.0 / 3, 1.0 / 2, 2.0 / 3, 3.0 / 4, 5.0 / 6, 1, 1.5, 2, 3, 4, 6, 8, 12, 16,
    24, 36, 48, 60
  };
  private static final double LATE_FROM_H = 492;
  private static final double LATE_EVERY_H = 12;
  private static final double END_H = 1440;

  private Ket18() {}

  static Equations equations() {
    try (InputStream text = Ket18.class.getResourceAsStream("ket18.txt")) {
      byte[] bytes = Objects.requireNonNull(text, "ket18.txt is missing").readAllBytes();
      return Equations.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /// The first patients of the workload.
  static Problem problem(int patients) {
    return new Problem(Ket18Patients.first(patients), infusions(), timesH());
  }

  private static List<Event> infusions() {
    List<Event> events = new ArrayList<>();
    for (double doseH : DOSES_H) {
      for (int enantiomer = 0; enantiomer < 2; enantiomer++) {
        events.add(new Event.Rate(doseH, enantiomer, RATE_MG_PER_H));
        events.add(new Event.Rate(doseH + INFUSION_H, enantiomer, 0));
      }
    }
    return events;
  }

  static double[] timesH() {
    TreeSet<Double> times = new TreeSet<>();
    for (double doseH : DOSES_H) {
      for (double afterH : AFTER_DOSE_H) {
        times.add(doseH + afterH);
      }
    }
    for (double timeH = LATE_FROM_H; timeH <= END_H; timeH += LATE_EVERY_H) {
      times.add(timeH);
    }
    return times.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
