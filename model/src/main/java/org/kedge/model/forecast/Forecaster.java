// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.Posterior;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.RelapseRule;
import org.kedge.model.mood.Scale;

/// Forecasts the course of one patient from the posterior, without a further session.
///
/// @source evidence drug/ketamine/forecast.csv, forecast-visit.csv, relapse.csv, mood.csv; row
///   per.B0
public final class Forecaster {
  private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

  private final RelapseRule rule;
  private final ResponseRule responses;
  private final Fluctuation fluctuation;
  private final int[] visitDays;
  private final int count;
  private final double remission;
  private final double defaultThreshold;

  /// Reads the rows.
  ///
  /// @throws IllegalArgumentException if a row or a table is missing, or a row in another unit
  public Forecaster(Evidence evidence) {
    rule = RelapseRule.ofWithdrawal(evidence);
    responses = new ResponseRule(evidence);
    fluctuation = Fluctuation.of(evidence);
    visitDays =
        evidence.table("drug/ketamine/forecast-visit").lines().stream()
            .mapToInt(line -> (int) line.requiredNumber("days"))
            .sorted()
            .toArray();
    count = (int) evidence.value("forecast.futures", "1");
    remission = evidence.value("mood.remission", "{score}");
    defaultThreshold = evidence.value("forecast.threshold", "1");
  }

  /// The probability of relapse that is accepted where a clinician sets none, 0 to 1.
  ///
  /// @unit 1
  /// @source evidence drug/ketamine/forecast.csv, row forecast.threshold
  public double defaultThreshold() {
    return defaultThreshold;
  }

  /// A forecast from the day of the posterior to the later of the last visit of the rows and of the
  /// bounds.
  ///
  /// @param allowed what the protocol allows until the next session
  /// @param threshold probability of relapse before the next visit that is accepted, 0 to 1
  /// @param seed any number; the same seed gives the same forecast
  /// @throws IllegalArgumentException if the threshold is out of its range, or a rating of the
  ///   course outside its instrument
  public Forecast forecast(
      Posterior posterior, AllowedInterval allowed, double threshold, long seed) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be 0 to 1, was " + threshold);
    }
    int last = lastDay(allowed);
    int days = last + (int) Math.ceil(rule.apartLeastDays());
    Futures futures = new Futures(posterior, count, days, fluctuation, seed);
    OptionalDouble baseline = baseline(posterior.course());
    ResponseNow response = responses.now(posterior.course());
    List<DayForecast> byDay = new ArrayList<>();
    for (int day = 1; day <= last; day++) {
      byDay.add(day(futures, day, baseline));
    }
    List<VisitForecast> visits = new ArrayList<>();
    if (response == ResponseNow.YES) {
      for (int day : visitDays) {
        visits.add(
            new VisitForecast(
                day, relapseBefore(futures, day), onTwoVisits(futures, day, baseline)));
      }
    }
    return new Forecast(
        baseline,
        response,
        byDay,
        visits,
        threshold,
        allowed,
        longest(futures, allowed, threshold, response));
  }

  private int lastDay(AllowedInterval allowed) {
    int lastVisit = visitDays[visitDays.length - 1];
    return switch (allowed) {
      case IntervalBounds bounds -> Math.max(lastVisit, bounds.mostDays());
      case AllowedInterval.None _ -> lastVisit;
    };
  }

  /// MADRS total against which the scores ahead, which are MADRS scores, are held.
  private OptionalDouble baseline(PatientCourse course) {
    return responses.baseline(course, Scale.MADRS).stream().mapToDouble(Rating::total).findAny();
  }

  private static double share(Futures futures, IntPredicate counts) {
    return (double) IntStream.range(0, futures.count()).filter(counts).count() / futures.count();
  }

  private DayForecast day(Futures futures, int day, OptionalDouble baseline) {
    double[] sorted = futures.sorted(day);
    List<Interval> intervals =
        LEVELS.stream()
            .map(level ->
                new Interval(
                    level, quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)))
            .toList();
    return new DayForecast(
        day,
        quantile(sorted, 0.5),
        intervals,
        share(
            futures,
            future ->
                !responses.isResponse(
                    futures.rated(future, day), baseline.orElse(futures.baseline(future)))),
        share(futures, future -> futures.rated(future, day) <= remission));
  }

  /// Linear between order statistics.
  private static double quantile(double[] sorted, double level) {
    double place = level * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private double relapseBefore(Futures futures, int days) {
    return share(
        futures,
        future ->
            IntStream.rangeClosed(1, days)
                .anyMatch(day -> futures.severity(future, day) >= rule.leastScore()));
  }

  private double onTwoVisits(Futures futures, int day, OptionalDouble baseline) {
    int[] visits = IntStream.range(0, rule.visits()).map(visit -> after(day, visit)).toArray();
    double[] days = IntStream.of(visits).asDoubleStream().toArray();
    return share(
        futures,
        future -> {
          double[] scores =
              IntStream.of(visits).mapToDouble(visit -> futures.rated(future, visit)).toArray();
          double start = baseline.orElse(futures.baseline(future));
          return rule.completed(days, scores, start).isPresent();
        });
  }

  private int after(int day, int visit) {
    return day + visit * (int) Math.ceil(rule.apartLeastDays());
  }

  private LongestInterval longest(
      Futures futures, AllowedInterval allowed, double threshold, ResponseNow response) {
    return switch (allowed) {
      case AllowedInterval.None(String why) -> new LongestInterval.None(why);
      case IntervalBounds _ when response != ResponseNow.YES ->
          new LongestInterval.None(response.sentence());
      case IntervalBounds bounds -> within(futures, bounds, threshold);
    };
  }

  private LongestInterval within(Futures futures, IntervalBounds bounds, double threshold) {
    double[] risk =
        IntStream.rangeClosed(bounds.leastDays(), bounds.mostDays())
            .mapToDouble(days -> relapseBefore(futures, days))
            .toArray();
    long within = DoubleStream.of(risk).filter(chance -> chance <= threshold).count();
    if (within == 0) {
      return new LongestInterval.None(
          "After %d %s, the shortest interval that the protocol allows, the probability of a relapse is %s, above the accepted %s."
              .formatted(
                  bounds.leastDays(),
                  bounds.leastDays() == 1 ? "day" : "days",
                  text(risk[0]),
                  text(threshold)));
    }
    int place = (int) within - 1;
    return new LongestInterval.Days(
        bounds.leastDays() + place, risk[place], place == risk.length - 1);
  }

  /// Five decimals, finer than one future of all, without zeros at the end.
  private static String text(double probability) {
    return String.format(Locale.ROOT, "%.5f", probability).replaceFirst("\\.?0+$", "");
  }
}
