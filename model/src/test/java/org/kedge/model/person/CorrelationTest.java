// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.evidence.Evidence;

/// Clearance and volume go together as their covariance rows say, in many virtual patients.
class CorrelationTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int PEOPLE = 20_000;

  /// An estimate is further off by chance once in 15,000.
  private static final double ERRORS = 4;

  private static double[] deviations(String id, String unit) {
    double typical = EVIDENCE.value(id, unit);
    Population population = Population.of(EVIDENCE);
    return IntStream.range(0, PEOPLE)
        .mapToObj(index -> population.patient(EVIDENCE, 11, index).parameters())
        .mapToDouble(person -> Math.log(person.value(id, unit) / typical))
        .toArray();
  }

  private static double covariance(double[] one, double[] other) {
    return IntStream.range(0, PEOPLE).mapToDouble(at -> one[at] * other[at]).sum() / PEOPLE;
  }

  private static double variance(String id) {
    double sd = EVIDENCE.row(id).spread().orElseThrow().standardDeviation();
    return sd * sd;
  }

  @ParameterizedTest
  @CsvSource({"ivv.cl_s, ivv.v1, ivv.cov_v1_cl", "ivv.cln, ivv.vn, ivv.cov_vn_cln"})
  void covariancesAreThoseOfTheirRows(String clearance, String volume, String row) {
    double[] clearances = deviations(clearance, "L/h");
    double[] volumes = deviations(volume, "L");
    double published = EVIDENCE.value(row, "1");
    double product = variance(clearance) * variance(volume);
    double error = Math.sqrt((product + published * published) / PEOPLE);
    assertEquals(published, covariance(clearances, volumes), ERRORS * error);
    double ofVariance = Math.sqrt(2.0 / PEOPLE) * ERRORS;
    assertEquals(1, covariance(clearances, clearances) / variance(clearance), ofVariance);
    assertEquals(1, covariance(volumes, volumes) / variance(volume), ofVariance);
  }

  @ParameterizedTest
  @CsvSource({"ivv.cl_s, ivv.vn, L", "ivv.cln, ivv.v1, L", "ivv.cl_s, ivv.cln, L/h"})
  void othersGoTheirOwnWays(String one, String other, String unit) {
    double error = Math.sqrt(variance(one) * variance(other) / PEOPLE);
    assertEquals(0, covariance(deviations(one, "L/h"), deviations(other, unit)), ERRORS * error);
  }
}
