// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.ode.DormandPrince;
import org.kedge.model.receptor.ReceptorBlock;

/// The two numbers of the chain that no data give: they are set so that the chain has the labile
/// effect of tier A after one dose of the reference regimen, early through the fast part and late
/// through the synapses.
///
/// @param formationPerH ks, above 0
/// @param fastWeight wf, at least 0
record Scale(double formationPerH, double fastWeight) {
  private static final double HOURS_PER_DAY = 24;
  private static final double TOLERANCE = 1e-8;
  private static final double LEAST_PER_H = 1e-3;
  private static final double MOST_PER_H = 100;
  private static final int HALVINGS = 60;

  /// @throws ArithmeticException if no scale gives the person's effect: where the labile effect
  ///   decays in less time than the synapses need to form
  static Scale matching(Evidence evidence, MoodParameters person) {
    return new Matching(evidence, person).scale();
  }

  /// The search for one person.
  private static final class Matching {
    private final Evidence evidence;
    private final MoodParameters person;
    private final double fastAtH;
    private final double slowAtH;
    private final BlockCurve reference;

    private Matching(Evidence evidence, MoodParameters person) {
      this.evidence = evidence;
      this.person = person;
      fastAtH = evidence.value("mech.fast_at", "h");
      slowAtH = HOURS_PER_DAY * evidence.value("mech.slow_at", "d");
      ReceptorBlock block = new ReceptorBlock(evidence);
      reference = BlockCurve.of(block, block::reference, slowAtH);
    }

    private Scale scale() {
      List<MoodState> tierA =
          new MoodCourse(person, List.of(new Session(0, 1)), false)
              .at(new double[] {fastAtH / HOURS_PER_DAY, slowAtH / HOURS_PER_DAY});
      double formationPerH = formationPerH(tierA.getLast().labile());
      Chain chain = chain(formationPerH);
      double[] early = solve(chain, fastAtH);
      double missing = (1 - chain.labileEffect(early)) / (1 - tierA.getFirst().labile());
      return new Scale(formationPerH, Math.max(0, Math.log(missing) / (early[Chain.AMPA] - 1)));
    }

    /// By halving on a logarithmic scale: the effect rises with the formation.
    private double formationPerH(double effect) {
      double low = LEAST_PER_H;
      double high = MOST_PER_H;
      if (late(low) > effect || late(high) < effect) {
        throw new ArithmeticException(
            "no rate of synapse formation from %s to %s per hour gives the effect of a person whose labile effect decays in %s days"
                .formatted(low, high, person.labileDays()));
      }
      for (int halving = 0; halving < HALVINGS; halving++) {
        double middle = Math.sqrt(low * high);
        if (late(middle) < effect) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high;
    }

    private double late(double formationPerH) {
      Chain chain = chain(formationPerH);
      return chain.labileEffect(solve(chain, slowAtH));
    }

    private Chain chain(double formationPerH) {
      return new Chain(evidence::value, person, reference, new Scale(formationPerH, 0));
    }

    private static double[] solve(Chain chain, double endH) {
      return new DormandPrince(TOLERANCE, TOLERANCE).solve(chain, 0, chain.rest(), endH);
    }
  }
}
