// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MoodLanesParityTest {
  /// The exponential of the lanes may differ from that of the plain form in its last bits.
  private static final double LAST_BITS = 1e-12;

  private static final VectorSpecies<Double> NARROW =
      DoubleVector.SPECIES_PREFERRED.length() > 2
          ? DoubleVector.SPECIES_128
          : DoubleVector.SPECIES_64;

  private static final double[] DAYS = {0, 0.02, 0.1, 1, 2, 2, 3.5, 14, 29, 60, 200};

  /// Sessions of different sizes, two of them close together, one a placebo.
  private static final List<Session> SESSIONS =
      List.of(
          new Session(0, 1),
          new Session(2, 0.5),
          new Session(2.05, 1.6),
          new Session(7, 0),
          new Session(30, 2.5));

  static Stream<Arguments> sizesAndWidths() {
    int longest = 4 * DoubleVector.SPECIES_PREFERRED.length() + 1;
    List<VectorSpecies<Double>> widths =
        List.of(DoubleVector.SPECIES_64, DoubleVector.SPECIES_128, DoubleVector.SPECIES_PREFERRED);
    List<Arguments> all = new ArrayList<>();
    for (VectorSpecies<Double> width : widths) {
      for (Consolidation consolidation : Consolidation.values()) {
        IntStream.rangeClosed(0, longest)
            .forEach(count -> all.add(Arguments.of(count, width, consolidation)));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("sizesAndWidths")
  void lanesAgreeWithThePlainForm(
      int count, VectorSpecies<Double> width, Consolidation consolidation) {
    MoodPeople people = MoodPeoples.drawn(count, count);
    MoodLanes lanes = new MoodLanes(width, people, SESSIONS, DAYS, consolidation);
    MoodParts parts = new MoodParts(lanes.times(), people.padded());
    double[][] madrs = new double[lanes.times()][people.padded()];
    double[] baseline = new double[people.padded()];
    Arrays.setAll(baseline, person -> 20 + person % 30);
    lanes.run(parts);
    lanes.madrs(parts, baseline, true, madrs);
    for (int person = 0; person < count; person++) {
      MoodParameters alone = people.person(person);
      List<MoodState> states = new MoodCourse(alone, SESSIONS, true, consolidation).at(DAYS);
      for (int time = 0; time < DAYS.length; time++) {
        MoodState state = states.get(time);
        assertEquals(state.labile(), parts.labile()[time][person], LAST_BITS);
        assertEquals(state.consolidated(), parts.consolidated()[time][person], LAST_BITS);
        assertEquals(state.expectancy(), parts.expectancy()[time][person], LAST_BITS);
        assertEquals(
            state.madrs(baseline[person], alone.gain()), madrs[time][person], 60 * LAST_BITS);
      }
    }
  }

  @Test
  void bothWidthsGiveTheSameBits() {
    MoodPeople people = MoodPeoples.drawn(19, 3);
    double[][][] scores = new double[2][DAYS.length][people.padded()];
    double[] baseline = new double[people.padded()];
    Arrays.fill(baseline, 34);
    for (int width = 0; width < 2; width++) {
      VectorSpecies<Double> species = width == 0 ? NARROW : DoubleVector.SPECIES_PREFERRED;
      MoodLanes lanes = new MoodLanes(species, people, SESSIONS, DAYS, Consolidation.UNSATURATED);
      MoodParts parts = new MoodParts(DAYS.length, people.padded());
      lanes.run(parts);
      lanes.madrs(parts, baseline, true, scores[width]);
    }
    for (int time = 0; time < DAYS.length; time++) {
      assertArrayEquals(scores[0][time], scores[1][time]);
    }
  }

  @Test
  void aParameterOutOfItsRangeIsRefused() {
    MoodPeople people = MoodPeoples.drawn(5, 3);
    people.labileDays()[4] = 0.01;
    MoodLanes lanes = new MoodLanes(people, SESSIONS, DAYS, Consolidation.SATURATED);
    MoodParts parts = new MoodParts(DAYS.length, people.padded());
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> lanes.run(parts));
    assertTrue(String.valueOf(fault.getMessage()).contains("labileDays of person 4"));
  }
}
