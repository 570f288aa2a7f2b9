// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.model.acute.AcuteState;
import org.kedge.model.pk.Concentration;

/// Time courses of observed arms, for the figures of the report.
///
/// @source evidence drug/ketamine and drug/esketamine, observed/figure.csv and observed/arm.csv
public final class TimeCourses {
  private static final String TABLE = "observed/figure";
  private static final int STEPS = 48;
  private static final int EARLY_STEPS = 12;
  private static final double PERCENT = 100;

  private final Evidence evidence;
  private final Settings settings;
  private final HitRule rule;

  /// Courses of the model that the rows describe.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public TimeCourses(Evidence evidence, Settings settings) {
    this.evidence = evidence;
    this.settings = settings;
    rule = new HitRule(evidence);
  }

  /// All courses, in the order of the figures.
  ///
  /// @throws IllegalArgumentException if a figure names an arm or a quantity that is not there
  /// @throws ArithmeticException if a number stops being finite
  public List<TimeCourse> all() {
    Map<String, ObservedArm> arms = ObservedArm.all(evidence);
    List<TimeCourse> courses = new ArrayList<>();
    for (Table.Line figure : evidence.table(TABLE).lines()) {
      for (String id : figure.list("arms")) {
        ObservedArm arm = arms.get(id);
        if (arm == null) {
          throw new IllegalArgumentException("figure %s: no arm %s".formatted(figure.id(), id));
        }
        courses.add(course(figure, arm));
      }
    }
    return courses;
  }

  private TimeCourse course(Table.Line figure, ObservedArm arm) {
    String quantity = figure.text("shown");
    Map<Double, TimeCourse.Seen> seen = seen(arm, quantity);
    double untilH = figure.requiredNumber("until_h");
    NavigableSet<Double> times = times(untilH);
    seen.keySet().stream().filter(timeH -> timeH <= untilH).forEach(times::add);
    List<Double> timesH = List.copyOf(times);
    List<TimeCourse.Point> points =
        quantity.equals("madrs_change")
            ? mood(arm, timesH, seen)
            : session(arm, quantity, timesH, seen);
    return new TimeCourse(figure.id(), arm.id(), points, landmarks(figure, arm, points));
  }

  /// Even steps, and within the first of them steps that grow from its start: there the drug sets
  /// in.
  private static NavigableSet<Double> times(double untilH) {
    NavigableSet<Double> times = new TreeSet<>();
    for (int step = 0; step <= STEPS; step++) {
      times.add(untilH * step / STEPS);
    }
    for (int step = 1; step < EARLY_STEPS; step++) {
      double part = (double) step / EARLY_STEPS;
      times.add(untilH / STEPS * part * part);
    }
    return times;
  }

  /// The rows that the figure names, where their people were given the same drug by the same route.
  private List<TimeCourse.Landmark> landmarks(
      Table.Line figure, ObservedArm arm, List<TimeCourse.Point> points) {
    List<String> named = figure.list("landmarks");
    if (named.isEmpty()) {
      return List.of();
    }
    Landmarks landmarks = new Landmarks(evidence, rule, points);
    return Observation.all(evidence).stream()
        .filter(row -> named.contains(row.id()))
        .filter(row -> row.arm().drug().equals(arm.drug()))
        .filter(row -> row.arm().route().equals(arm.route()))
        .map(landmarks::of)
        .toList();
  }

  private List<TimeCourse.Point> mood(
      ObservedArm arm, List<Double> timesH, Map<Double, TimeCourse.Seen> seen) {
    return new MoodForecast(evidence, settings)
        .changes(arm, timesH).stream()
            .map(now ->
                new TimeCourse.Point(
                    now.timeH(),
                    now.mean().orElseThrow(),
                    now.quantiles().getFirst(),
                    now.quantiles().get(now.quantiles().size() / 2),
                    now.quantiles().getLast(),
                    Optional.ofNullable(seen.get(now.timeH()))))
            .toList();
  }

  private List<TimeCourse.Point> session(
      ObservedArm arm, String quantity, List<Double> timesH, Map<Double, TimeCourse.Seen> seen) {
    double[][] values = values(arm, quantity, timesH);
    List<TimeCourse.Point> points = new ArrayList<>();
    for (int at = 0; at < timesH.size(); at++) {
      Optional<TimeCourse.Seen> then = Optional.ofNullable(seen.get(timesH.get(at)));
      points.add(point(timesH.get(at), values[at], then));
    }
    return points;
  }

  private Map<Double, TimeCourse.Seen> seen(ObservedArm arm, String quantity) {
    Optional<Observable> observable = Observable.of(quantity);
    return Observation.all(evidence).stream()
        .filter(row -> row.arm().id().equals(arm.id()) && row.quantity().equals(quantity))
        .filter(row -> row.timeH().isPresent())
        .collect(
            Collectors.toMap(
                row -> row.timeH().getAsDouble(),
                row ->
                    new TimeCourse.Seen(
                        row.id(), row.value(), rule.bounds(row, observable.orElseThrow())),
                (first, second) -> first));
  }

  /// @return `time x patient`
  private double[][] values(ObservedArm arm, String quantity, List<Double> timesH) {
    SessionDose dose = SessionDose.of(evidence, arm, arm.doses().getLast());
    double[] times = timesH.stream().mapToDouble(Double::doubleValue).toArray();
    double[][] values = new double[times.length][settings.patients()];
    for (int index = 0; index < settings.patients(); index++) {
      Person person = Person.virtual(evidence, arm, settings.seed(), index);
      List<Concentration> session = dose.concentrations(person, times);
      List<AcuteState> effects = AcuteState.course(person.parameters(), session, 0);
      for (int at = 0; at < times.length; at++) {
        values[at][index] = value(quantity, session.get(at), effects.get(at));
      }
    }
    return values;
  }

  private static double value(String quantity, Concentration now, AcuteState effect) {
    return switch (quantity) {
      case "concentration_ketamine_s" -> now.ketamineS();
      case "concentration_norketamine_s" -> now.norketamineS();
      case "cadss" -> effect.dissociation();
      case "sbp_change" -> effect.systolicRiseMmHg();
      case "sedation" -> PERCENT * effect.sedation();
      default -> throw new IllegalArgumentException("no course of " + quantity);
    };
  }

  private static TimeCourse.Point point(
      double timeH, double[] values, Optional<TimeCourse.Seen> seen) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new TimeCourse.Point(
        timeH,
        Arrays.stream(values).average().orElseThrow(),
        quantile(sorted, 0.05),
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        seen);
  }

  private static double quantile(double[] sorted, double level) {
    return sorted[(int) Math.round(level * (sorted.length - 1))];
  }
}
