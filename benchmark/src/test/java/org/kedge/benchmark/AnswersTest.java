// SPDX-License-Identifier: Apache-2.0
package org.kedge.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.model.forecast.DayForecast;
import org.kedge.model.forecast.Forecast;
import org.kedge.model.trial.Individuals;
import org.kedge.model.trial.Quantity;
import org.kedge.model.trial.Summary;

/// What the timed methods give, so that none is fast because it does less.
class AnswersTest {
  private static final int TIMES = 200;
  private static final int LAST_DAYS = 60;

  private static CourseBenchmark benchmark(String drug) {
    CourseBenchmark benchmark = new CourseBenchmark();
    benchmark.drug = drug;
    return benchmark;
  }

  @ParameterizedTest
  @ValueSource(strings = {"infusion", "spray"})
  void coursesAreThoseThatAreSummed(String drug) {
    Individuals people = benchmark(drug).courses();
    List<Summary> summaries = benchmark(drug).summaries();
    assertEquals(CourseBenchmark.PATIENTS, people.patients().size());
    assertEquals(TIMES * Quantity.values().length, summaries.size());
    assertEquals(24.0 * LAST_DAYS, summaries.getLast().timeH());
    for (int at = 0; at < summaries.size(); at++) {
      Summary summary = summaries.get(at);
      int time = at / Quantity.values().length;
      double[] values =
          IntStream.range(0, CourseBenchmark.PATIENTS)
              .mapToObj(patient -> people.value(summary.quantity(), time, patient))
              .filter(value -> value.isPresent())
              .mapToDouble(value -> value.orElseThrow())
              .toArray();
      assertEquals(values.length, summary.n());
      if (values.length > 0) {
        double mean =
            IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
        double largest = Math.max(1, Math.abs(mean));
        assertEquals(mean, summary.mean().orElseThrow(), 1e-9 * largest, summary.toString());
      }
    }
  }

  @Test
  void aPreviewIsFourRegimensOverSixtyDays() {
    List<Summary> preview = benchmark("spray").preview();
    int lines = preview.size() / CourseBenchmark.REGIMENS;
    assertEquals(CourseBenchmark.REGIMENS, preview.stream().map(Summary::arm).distinct().count());
    assertEquals((25 + LAST_DAYS) * Quantity.values().length, lines);
    assertTrue(preview.stream().allMatch(summary -> summary.n() <= CourseBenchmark.TWINS));
    assertEquals(CourseBenchmark.TWINS, preview.getFirst().n());
  }

  @Test
  void aForecastReachesBeyondTheLastVisit() {
    Forecast forecast = new PatientBenchmark().forecast();
    DayForecast next = forecast.days().getFirst();
    assertTrue(next.median() > 5 && next.median() < 25, next.toString());
    assertTrue(forecast.days().size() >= 7 && !forecast.visits().isEmpty());
  }
}
