// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.ode.Equations;
import org.kedge.model.ode.Outcome;
import org.kedge.model.ode.Problem;
import org.kedge.model.ode.Solver;
import org.kedge.model.ode.Steps;
import org.kedge.model.ode.Trajectory;
import org.kedge.model.person.Parameters;

/// The chain with its solver, which is made once; a person is one set of values.
///
/// @source evidence drug/ketamine/mechanism.csv
final class Chain {
  /// Hours. The synapses are such that they form at `ks (T3 - 1)(synmax - SYN)`; F is what the AMPA
  /// throughput holds and, in R, what is on its way; X1 is what tier A calls so.
  private static final String TEXT =
      """
      parameter kG EG R50 kA kB EB kT synmax S0 tauI eI I0 eJ tauJ tau1 kc tau2 ks wf
      state GLU = 1
      state AMPA = 1
      state BDNF = 1
      state T1 = 1
      state T2 = 1
      state T3 = 1
      state L = 0
      state C = 0
      state INF = I0
      state IL6 = 1

      RO = x / (1 + x)
      SURGE = EG * (1 - RO)^2 * RO / (R50 + RO)
      R = (BDNF - 1) / kB + (T1 - 1 + T2 - 1 + T3 - 1) / kT
      F = (1 - L) * (1 - exp(-wf * (AMPA - 1) - ks * R))
      X1 = F + L
      SYN = S0 + (synmax - S0) * (1 - (1 - L) * (1 - C))

      GLU' = kG * (1 + SURGE - GLU)
      AMPA' = kA * (GLU - AMPA)
      BDNF' = kB * (1 + EB * (AMPA - 1) - BDNF)
      T1' = kT * (BDNF - T1)
      T2' = kT * (T1 - T2)
      T3' = kT * (T2 - T3)
      L' = ks * (T3 - 1) * (1 - L) - L / tau1
      C' = kc * X1 * (1 - C) - C / tau2
      INF' = (I0 * (1 - eI * (SYN - S0)) - INF) / tauI
      IL6' = eJ * RO - (IL6 - 1) / tauJ

      output RO GLU AMPA BDNF F X1 C SYN INF IL6
      """;

  private static final int STAGES = 3;
  private static final double HOURS_PER_DAY = 24;
  private static final double TOLERANCE = 1e-8;
  private static final int MOST_STEPS = 100_000;

  private final Equations equations = equations(Drug.text());
  private final Solver solver =
      Solver.of(equations, new Steps.Adaptive(TOLERANCE, TOLERANCE, MOST_STEPS));

  /// The equations under any drive.
  ///
  /// @param drive statements that give `x`, the load of the receptors
  static Equations equations(String drive) {
    return Equations.read(drive + TEXT);
  }

  /// A person's values, by name, but for the drive.
  ///
  /// @throws IllegalArgumentException if the row asks for another number of transit stages
  static Map<String, Double> values(Parameters parameters, MoodParameters person, Scale scale) {
    double stages = parameters.value("mech.ntr", "1");
    if (stages != STAGES) {
      throw new IllegalArgumentException(
          "mech.ntr is %s, the chain has %d transit stages".formatted(stages, STAGES));
    }
    Map<String, Double> values = new HashMap<>();
    values.put("kG", parameters.value("mech.kG", "/h"));
    values.put("EG", parameters.value("mech.EG", "1"));
    values.put("R50", parameters.value("mech.R50", "1"));
    values.put("kA", parameters.value("mech.kA", "/h"));
    values.put("kB", parameters.value("mech.kB", "/h"));
    values.put("EB", parameters.value("mech.EB", "1"));
    values.put("kT", STAGES / parameters.value("mech.MTT", "h"));
    values.put("synmax", parameters.value("mech.synmax", "1"));
    values.put("S0", parameters.value("mech.S0", "1"));
    values.put("tauI", HOURS_PER_DAY * parameters.value("mech.tauI", "d"));
    values.put("eI", parameters.value("mech.eI", "1"));
    values.put("I0", parameters.value("mech.I0", "1"));
    values.put("eJ", parameters.value("mech.eJ", "/h"));
    values.put("tauJ", HOURS_PER_DAY * parameters.value("mech.tauJ", "d"));
    values.put("tau1", HOURS_PER_DAY * person.labileDays());
    values.put("kc", person.consolidationPerDay() / HOURS_PER_DAY);
    values.put("tau2", HOURS_PER_DAY * person.consolidatedDays());
    values.put("ks", scale.formationPerH());
    values.put("wf", scale.fastWeight());
    return values;
  }

  /// The chain of each person under the same drug.
  ///
  /// @param persons values of each, as [#values] gives them
  /// @param timesH not descending, at least 0, at least one
  /// @throws ArithmeticException if there is no solution, with the reason, the time and what to try
  Course solve(List<Map<String, Double>> persons, Drug drug, double... timesH) {
    double[][] rows = persons.stream().map(person -> row(person, drug)).toArray(double[][]::new);
    Problem problem = new Problem(rows, drug.events(), timesH);
    return switch (solver.solve(problem, 1)) {
      case Outcome.Solved solved -> new Course(solved.trajectory(), equations.outputs());
      case Outcome.Failed failed ->
          throw new ArithmeticException(
              "the chain stops at %s h: %s; %s"
                  .formatted(failed.time(), failed.reason().statement(), failed.advice()));
    };
  }

  private double[] row(Map<String, Double> person, Drug drug) {
    Map<String, Double> values = new HashMap<>(person);
    values.putAll(drug.parameters());
    return equations.parameters().stream().mapToDouble(values::get).toArray();
  }

  /// What the chain gives, by the names of its outputs.
  record Course(Trajectory trajectory, List<String> outputs) {
    /// @param person place among the persons
    /// @param time place among the times
    double value(String output, int person, int time) {
      return trajectory.value(person, time, outputs.indexOf(output));
    }
  }
}
