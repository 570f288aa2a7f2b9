// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.receptor.ReceptorBlock;

/// The two numbers of the chain that no data give: they are set so that the chain has the labile
/// effect of tier A after one dose of the reference regimen, early through the fast part and late
/// through the synapses.
///
/// @param formationPerH ks, above 0
/// @param fastWeight wf, at least 0
record Scale(double formationPerH, double fastWeight) {
  private static final double HOURS_PER_DAY = 24;
  private static final double LEAST_PER_H = 1e-3;
  private static final double MOST_PER_H = 100;

  /// Rates that are tried together, one a lane.
  private static final int TRIED = 16;

  /// Each leaves a fifteenth of the logarithmic range; the last is finer than the solver.
  private static final int ROUNDS = 8;

  private static final int EARLY = 0;
  private static final int LATE = 1;

  /// @throws ArithmeticException if no scale gives the person's effect: where the labile effect
  ///   decays in less time than the synapses need to form
  static Scale matching(Evidence evidence, MoodParameters person, Chain chain) {
    return new Matching(evidence, person, chain).scale();
  }

  /// The search for one person.
  private static final class Matching {
    private final Evidence evidence;
    private final MoodParameters person;
    private final Chain chain;
    private final Drug reference;
    private final double[] timesH;

    private Matching(Evidence evidence, MoodParameters person, Chain chain) {
      this.evidence = evidence;
      this.person = person;
      this.chain = chain;
      ReceptorBlock block = new ReceptorBlock(evidence);
      reference = new Drug(block.reference(), block);
      timesH =
          new double[] {
            evidence.value("mech.fast_at", "h"), HOURS_PER_DAY * evidence.value("mech.slow_at", "d")
          };
    }

    private Scale scale() {
      List<MoodState> tierA =
          new MoodCourse(person, List.of(new Session(0, 1)), false)
              .at(new double[] {timesH[EARLY] / HOURS_PER_DAY, timesH[LATE] / HOURS_PER_DAY});
      double formationPerH = formationPerH(tierA.get(LATE).labile());
      Chain.Course course = solve(formationPerH);
      double missing = (1 - course.value("X1", 0, EARLY)) / (1 - tierA.get(EARLY).labile());
      double raised = course.value("AMPA", 0, EARLY) - 1;
      return new Scale(formationPerH, Math.max(0, Math.log(missing) / raised));
    }

    /// The effect rises with the formation: of rates that are spread over a range, the first that
    /// gives enough and the one before it are the next range.
    private double formationPerH(double effect) {
      double low = LEAST_PER_H;
      double high = MOST_PER_H;
      for (int round = 0; round < ROUNDS; round++) {
        double[] tried = spread(low, high);
        int enough = firstWithEffect(effect, tried);
        if (round == 0 && (enough == 0 || enough == TRIED)) {
          throw new ArithmeticException(
              "no rate of synapse formation from %s to %s per hour gives the effect of a person whose labile effect decays in %s days"
                  .formatted(low, high, person.labileDays()));
        }
        high = tried[Math.clamp(enough, 1, TRIED - 1)];
        low = tried[Math.clamp(enough, 1, TRIED - 1) - 1];
      }
      return high;
    }

    /// Evenly on a logarithmic scale, both ends among them.
    private static double[] spread(double low, double high) {
      return IntStream.range(0, TRIED)
          .mapToDouble(at -> low * Math.pow(high / low, at / (TRIED - 1.0)))
          .toArray();
    }

    /// @return place, or [#TRIED] if none has it
    private int firstWithEffect(double effect, double[] tried) {
      Chain.Course course = solve(tried);
      return IntStream.range(0, TRIED)
          .filter(at -> course.value("X1", at, LATE) >= effect)
          .findFirst()
          .orElse(TRIED);
    }

    /// Without a weight of the AMPA throughput.
    private Chain.Course solve(double... formationsPerH) {
      List<Map<String, Double>> persons =
          IntStream.range(0, formationsPerH.length)
              .mapToObj(
                  at -> Chain.values(evidence::value, person, new Scale(formationsPerH[at], 0)))
              .toList();
      return chain.solve(persons, reference, timesH);
    }
  }
}
