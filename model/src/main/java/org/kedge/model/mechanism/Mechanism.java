// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Session;
import org.kedge.model.pk.ModalExposure;
import org.kedge.model.receptor.ReceptorBlock;
import org.kedge.model.simd.ModeSchedule;

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

  /// What rounding may move a session, hours.
  private static final double ROUNDING_H = 1e-6;

  private final Evidence evidence;
  private final MoodParameters person;
  private final Chain chain = new Chain();
  private final Scale scale;

  /// The chain of one person; of the typical one for a display of the drug. Its solver takes a
  /// moment to prepare: made once, then kept.
  ///
  /// @param person parameters of tier A
  /// @throws ArithmeticException if the chain cannot have this person's effect: where the labile
  ///   effect decays in less time than the synapses need to form
  /// @throws IllegalArgumentException if a row is missing or in another unit, or asks for another
  ///   number of transit stages than the chain has
  public Mechanism(Evidence evidence, MoodParameters person) {
    this.evidence = evidence;
    this.person = person;
    scale = Scale.matching(evidence, person, chain);
  }

  /// The parameters of the chain, each with its unit, status, source and limits.
  public static List<Row> parameters(Evidence evidence) {
    return evidence.rows().stream().filter(row -> row.id().startsWith(ROWS)).toList();
  }

  /// ks, gain of synapse formation, as tier A sets it, above 0.
  ///
  /// @unit /h
  public double formationPerH() {
    return scale.formationPerH();
  }

  /// wf, weight of the AMPA throughput in the fast part, as tier A sets it, at least 0.
  ///
  /// @unit 1
  public double fastWeight() {
    return scale.fastWeight();
  }

  /// Largest difference of `chainMadrs` from `madrs`, from the fast match on, that is taken as a
  /// reproduction of tier A; above 0.
  ///
  /// @unit {score}
  /// @throws IllegalArgumentException if the row is missing or in another unit
  /// @source evidence drug/ketamine/mechanism.csv, row mech.tolerance
  public double tolerancePoints() {
    return evidence.value("mech.tolerance", "{score}");
  }

  /// The chain over a course.
  ///
  /// @param sessions as tier A sees them, in any order
  /// @param newOralAntidepressant whether one is started at day 0
  /// @param drug the same sessions as doses, none before 0; from a pack
  /// @param baseline MADRS total at the start, points, 0 to the maximum of the scale
  /// @param timesH not descending, at least 0, hours; at least one
  /// @return one state a time
  /// @shape `timesH.length`
  /// @throws ArithmeticException if the equations have no solution, with the reason, the time and
  ///   what to try
  /// @throws IllegalArgumentException if the baseline or a time is out of its range, the drug has
  ///   more modes than the chain takes, a dose begins before 0, or a session has none
  public List<MechanismState> course(
      List<Session> sessions,
      boolean newOralAntidepressant,
      ModalExposure drug,
      double baseline,
      double[] timesH) {
    double maximum = evidence.value("mood.madrs_max", "{score}");
    if (!(baseline >= 0 && baseline <= maximum)) {
      throw new IllegalArgumentException(
          "baseline must be 0 to %s points, was %s".formatted(maximum, baseline));
    }
    requireDoses(sessions, drug);
    Chain.Course values =
        chain.solve(
            List.of(Chain.values(evidence::value, person, scale)),
            new Drug(drug, new ReceptorBlock(evidence)),
            timesH);
    double[] days = Arrays.stream(timesH).map(timeH -> timeH / HOURS_PER_DAY).toArray();
    List<MoodState> moods = new MoodCourse(person, sessions, newOralAntidepressant).at(days);
    return IntStream.range(0, timesH.length)
        .mapToObj(
            at -> state(timesH[at], name -> values.value(name, 0, at), moods.get(at), baseline))
        .toList();
  }

  private static void requireDoses(List<Session> sessions, ModalExposure drug) {
    double[] startsH =
        drug.inputs().stream().mapToDouble(ModeSchedule.Event::startH).distinct().toArray();
    for (double startH : startsH) {
      if (startH < 0) {
        throw new IllegalArgumentException(
            "a dose must not begin before 0, one began at %s h".formatted(startH));
      }
    }
    for (Session session : sessions) {
      double startH = session.day() * HOURS_PER_DAY;
      if (session.size() > 0
          && Arrays.stream(startsH).noneMatch(at -> Math.abs(at - startH) < ROUNDING_H)) {
        throw new IllegalArgumentException(
            "sessions and doses must agree: no dose begins on day %s".formatted(session.day()));
      }
    }
  }

  private MechanismState state(
      double timeH, ToDoubleFunction<String> chained, MoodState mood, double baseline) {
    double madrs = mood.madrs(baseline, person.gain());
    MoodState own =
        new MoodState(
            0,
            chained.applyAsDouble("X1"),
            chained.applyAsDouble("C"),
            mood.expectancy(),
            mood.oral());
    return new MechanismState(
        timeH,
        Math.max(0, chained.applyAsDouble("RO")),
        chained.applyAsDouble("GLU"),
        chained.applyAsDouble("AMPA"),
        chained.applyAsDouble("BDNF"),
        chained.applyAsDouble("F"),
        chained.applyAsDouble("SYN"),
        chained.applyAsDouble("INF"),
        chained.applyAsDouble("IL6"),
        cognition(baseline - madrs),
        madrs,
        own.madrs(baseline, person.gain()));
  }

  /// COG.
  ///
  /// @param improvement fall of the MADRS total from its baseline
  private double cognition(double improvement) {
    return evidence.value("mech.c0", "{score}") + evidence.value("mech.c1", "1") * improvement;
  }
}
