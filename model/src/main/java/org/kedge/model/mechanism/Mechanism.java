// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.ode.DormandPrince;
import org.kedge.model.pk.Concentration;
import org.kedge.model.receptor.ReceptorBlock;

/// The chain from receptor block to synapses, beside the mood of tier A.
///
/// *Why the mood is tier A's*: that tier is calibrated and this one is not, so this one may explain
/// and never add. Two numbers of the chain are set by tier A after one reference dose; how well the
/// chain then follows tier A over other schedules is tested, and told by
/// [MechanismState#chainMadrs].
///
/// @source evidence drug/ketamine/mechanism.csv and mechanism-quantity.csv
public final class Mechanism {
  private static final String ROWS = "mech.";
  private static final double HOURS_PER_DAY = 24;
  private static final double TOLERANCE = 1e-8;

  private final Evidence evidence;
  private final MoodParameters person;
  private final Scale scale;

  /// The chain of one person; of the typical one for a display of the drug.
  ///
  /// @throws ArithmeticException if the chain cannot have this person's effect: where the labile
  ///   effect decays in less time than the synapses need to form
  public Mechanism(Evidence evidence, MoodParameters person) {
    this.evidence = evidence;
    this.person = person;
    scale = Scale.matching(evidence, person);
  }

  /// The parameters of the chain, each with its status, source and limits.
  public static List<Row> parameters(Evidence evidence) {
    return evidence.rows().stream().filter(row -> row.id().startsWith(ROWS)).toList();
  }

  /// ks, gain of synapse formation, per hour, as tier A sets it.
  ///
  /// @unit /h
  public double formationPerH() {
    return scale.formationPerH();
  }

  /// wf, weight of the AMPA throughput in the fast part, as tier A sets it.
  ///
  /// @unit 1
  public double fastWeight() {
    return scale.fastWeight();
  }

  /// Largest difference of `chainMadrs` from `madrs`, from the fast match on, that is taken as a
  /// reproduction of tier A.
  ///
  /// @unit {score}
  public double tolerancePoints() {
    return evidence.value("mech.tolerance", "{score}");
  }

  /// The chain over a course.
  ///
  /// @param sessions as tier A sees them, in any order
  /// @param newOralAntidepressant whether one is started at day 0
  /// @param concentrations of the same sessions, at ascending times in hours; one entry a time
  /// @param baseline MADRS at the start, 0 to 60
  /// @param timesH not descending, at least 0, hours
  /// @return one state a time
  /// @shape `timesH.length`
  /// @throws ArithmeticException if the state stops being finite, with the time
  public List<MechanismState> course(
      List<Session> sessions,
      boolean newOralAntidepressant,
      Function<double[], List<Concentration>> concentrations,
      double baseline,
      double[] timesH) {
    double endH = timesH.length == 0 ? 0 : timesH[timesH.length - 1];
    BlockCurve block = BlockCurve.of(new ReceptorBlock(evidence), concentrations, endH);
    Chain chain = new Chain(evidence::value, person, block, scale);
    List<double[]> states = solve(chain, sessions, timesH);
    double[] days = Arrays.stream(timesH).map(timeH -> timeH / HOURS_PER_DAY).toArray();
    List<MoodState> moods = new MoodCourse(person, sessions, newOralAntidepressant).at(days);
    List<MechanismState> course = new ArrayList<>();
    for (int at = 0; at < timesH.length; at++) {
      double blocked = block.applyAsDouble(timesH[at]);
      course.add(state(chain, timesH[at], blocked, states.get(at), moods.get(at), baseline));
    }
    return course;
  }

  /// Stops at each session, so that no step leaps over what it sets off.
  private static List<double[]> solve(Chain chain, List<Session> sessions, double[] timesH) {
    double[] startsH =
        sessions.stream()
            .map(session -> session.day() * HOURS_PER_DAY)
            .sorted(Comparator.naturalOrder())
            .mapToDouble(Double::doubleValue)
            .toArray();
    DormandPrince solver = new DormandPrince(TOLERANCE, TOLERANCE);
    List<double[]> states = new ArrayList<>();
    double[] state = chain.rest();
    double now = 0;
    int next = 0;
    for (double timeH : timesH) {
      while (next < startsH.length && startsH[next] < timeH) {
        state = solver.solve(chain, now, state, startsH[next]);
        now = startsH[next++];
      }
      state = solver.solve(chain, now, state, timeH);
      now = timeH;
      states.add(state);
    }
    return states;
  }

  private MechanismState state(
      Chain chain, double timeH, double blocked, double[] state, MoodState mood, double baseline) {
    double madrs = mood.madrs(baseline, person.gain());
    MoodState own =
        new MoodState(
            0,
            chain.labileEffect(state),
            state[Chain.CONSOLIDATED],
            mood.expectancy(),
            mood.oral());
    return new MechanismState(
        timeH,
        blocked,
        state[Chain.GLUTAMATE],
        state[Chain.AMPA],
        state[Chain.BDNF],
        chain.fast(state),
        chain.synapses(state),
        state[Chain.INFLAMMATION],
        state[Chain.IL6],
        chain.cognition(baseline - madrs),
        madrs,
        own.madrs(baseline, person.gain()));
  }
}
