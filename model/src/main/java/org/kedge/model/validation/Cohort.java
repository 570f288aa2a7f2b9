// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Noise;
import org.kedge.model.person.Population;
import org.kedge.model.person.VirtualPatient;

/// Virtual people whose chance is drawn once and stays the same whatever their parameters are: two
/// sets of rows can be compared on the same people.
///
/// @source evidence drug/ketamine/person.csv
public final class Cohort {
  private final int count;
  private final long seed;
  private final List<Noise> noises;
  private final Map<Draw, double[]> known = new ConcurrentHashMap<>();

  private record Draw(Noise.Stream stream, double day) {}

  /// People to be.
  ///
  /// @param count people, at least 1
  /// @param seed any; the same seed gives the same people
  /// @throws IllegalArgumentException if there are fewer people
  public Cohort(int count, long seed) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, was " + count);
    }
    this.count = count;
    this.seed = seed;
    noises = IntStream.range(0, count).mapToObj(index -> Noise.of(seed, index)).toList();
  }

  /// Number of people.
  int count() {
    return count;
  }

  /// The people under these rows, one a place of the cohort.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public List<VirtualPatient> people(Evidence evidence, Population population) {
    return IntStream.range(0, count)
        .mapToObj(index -> population.patient(evidence, seed, index))
        .toList();
  }

  /// Standard normal numbers of a day, one a person.
  double[] normals(Noise.Stream stream, double day) {
    long key = Double.doubleToLongBits(day);
    return known.computeIfAbsent(
        new Draw(stream, day),
        draw -> noises.stream().mapToDouble(noise -> noise.normal(stream, key)).toArray());
  }
}
