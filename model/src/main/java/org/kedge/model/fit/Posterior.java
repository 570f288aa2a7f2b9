// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;

/// What one patient's ratings leave of the people who the patient might be: weighted particles, and
/// for each the illness fluctuation at the day of the course.
///
/// @source evidence drug/ketamine/mood.csv and fit.csv
public final class Posterior implements Fitted {
  private final Evidence evidence;
  private final Prior prior;
  private final PatientCourse course;
  private final Draws draws;
  private final double[] weights;
  private final double effectiveParticles;

  Posterior(
      Evidence evidence,
      Prior prior,
      PatientCourse course,
      Draws draws,
      double[] weights,
      double effectiveParticles) {
    this.evidence = evidence;
    this.prior = prior;
    this.course = course;
    this.draws = draws;
    this.weights = weights;
    this.effectiveParticles = effectiveParticles;
  }

  /// What it was fitted to.
  public PatientCourse course() {
    return course;
  }

  /// Number of particles, at least 1.
  public int particles() {
    return weights.length;
  }

  /// `1 / sum of squared weights`: how many equally weighted particles would be as good; 1 to their
  /// number.
  public double effectiveParticles() {
    return effectiveParticles;
  }

  /// Weight of a particle, 0 to 1; all together are 1.
  ///
  /// @param particle place, from 0
  /// @throws IndexOutOfBoundsException if there is no such particle
  public double weight(int particle) {
    return weights[particle];
  }

  /// B0 of a particle.
  ///
  /// @param particle place, from 0
  /// @throws IndexOutOfBoundsException if there is no such particle
  /// @return MADRS total, points, within the limits of its row
  /// @unit {score}
  public double baseline(int particle) {
    return draws.particles().baseline()[particle];
  }

  /// Mean of the illness fluctuation of a particle at the day of the course, any sign.
  ///
  /// @param particle place, from 0
  /// @throws IndexOutOfBoundsException if there is no such particle
  /// @unit {score}
  public double illnessMean(int particle) {
    return draws.illness(particle).mean();
  }

  /// Its variance, squared points, at least 0.
  ///
  /// @param particle place, from 0
  /// @throws IndexOutOfBoundsException if there is no such particle
  public double illnessVariance(int particle) {
    return draws.illness(particle).variance();
  }

  /// Scores of the particles without fluctuation and rating error, if no further session is given.
  ///
  /// @param days from the first session, finite, at least 0, not descending
  /// @return MADRS totals, points, 0 to B0; what is beyond the number of particles is filling
  /// @shape `days.length x particle`, particles padded
  /// @unit {score}
  /// @throws IllegalArgumentException if a day is out of its range, or days descend
  public double[][] madrs(double[] days) {
    return draws.particles().madrs(course, days);
  }

  /// Probability that the patient is of the class of strong responders, 0 to 1.
  public double strongProbability() {
    return sum(particle -> draws.strong(particle) ? 1 : 0);
  }

  private double sum(IntToDoubleFunction value) {
    double sum = 0;
    for (int particle = 0; particle < weights.length; particle++) {
      sum += weights[particle] * value.applyAsDouble(particle);
    }
    return sum;
  }

  private double variance(IntToDoubleFunction value) {
    double mean = sum(value);
    return sum(particle -> Math.pow(value.applyAsDouble(particle) - mean, 2));
  }

  /// One estimate a parameter; the oral antidepressant only where one was started.
  public List<Estimate> estimates() {
    return Stream.of(Coordinate.values())
        .filter(
            coordinate -> coordinate != Coordinate.ORAL_EFFECT || course.newOralAntidepressant())
        .map(this::estimate)
        .toList();
  }

  /// What the data cannot tell, at least that what always comes together is not told apart.
  public List<Limit> limits() {
    return Limits.of(evidence, course, estimates());
  }

  private Estimate estimate(Coordinate coordinate) {
    double[] column = column(coordinate);
    double ratio =
        coordinate == Coordinate.GAIN
            ? variance(particle -> column[particle]) / prior.gainVariance()
            : variance(particle -> draws.coordinate(particle, coordinate));
    Integer[] order = IntStream.range(0, weights.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (one, other) -> Double.compare(column[one], column[other]));
    return new Estimate(
        coordinate,
        sum(particle -> column[particle]),
        Math.sqrt(variance(particle -> column[particle])),
        quantile(column, order, 0.05),
        quantile(column, order, 0.5),
        quantile(column, order, 0.95),
        ratio,
        ratio <= evidence.value("fit.learnt_ratio", "1"));
  }

  private double[] column(Coordinate coordinate) {
    Particles particles = draws.particles();
    return switch (coordinate) {
      case BASELINE -> particles.baseline();
      case GAIN -> particles.people().gain();
      case LABILE_DAYS -> particles.people().labileDays();
      case EXPECTANCY -> particles.people().expectancy();
      case ORAL_EFFECT -> particles.people().oralEffect();
      case CONSOLIDATION_PER_DAY -> particles.people().consolidationPerDay();
      case CONSOLIDATED_DAYS -> particles.people().consolidatedDays();
    };
  }

  private double quantile(double[] column, Integer[] order, double level) {
    double sum = 0;
    for (int particle : order) {
      sum += weights[particle];
      if (sum >= level) {
        return column[particle];
      }
    }
    return column[order[order.length - 1]];
  }
}
