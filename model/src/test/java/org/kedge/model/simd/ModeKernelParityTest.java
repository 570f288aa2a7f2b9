// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Lanes of every width are the plain twin to the bit, for numbers of persons around the widths.
class ModeKernelParityTest {
  private static final int MODES = 5;
  private static final int CHANNELS = 2;
  private static final int MOST_PEOPLE = 4 * ModeKernel.PADDING + 1;

  private static LaneModes lanes(VectorSpecies<Double> width) {
    return new LaneModes() {
      @Override
      VectorSpecies<Double> species() {
        return width;
      }
    };
  }

  static Stream<Arguments> widthsAndPeople() {
    return Stream.of(DoubleVector.SPECIES_128, DoubleVector.SPECIES_256, DoubleVector.SPECIES_512)
        .flatMap(width ->
            IntStream.rangeClosed(1, MOST_PEOPLE).mapToObj(people -> Arguments.of(width, people)));
  }

  private static ModeBatch batch(int people) {
    ModeBatch batch = new ModeBatch(people, MODES, CHANNELS, new int[] {0, MODES, 1, 3});
    SplittableRandom random = new SplittableRandom(people);
    for (int person = 0; person < people; person++) {
      for (int mode = 0; mode < MODES; mode++) {
        batch.rate(mode, person, random.nextDouble(0.05, 20));
        batch.weight(0, mode, person, random.nextDouble());
        batch.weight(1, mode, person, random.nextDouble());
        for (int channel = 0; channel < CHANNELS; channel++) {
          batch.input(mode, channel, person, random.nextDouble());
        }
      }
    }
    return batch;
  }

  private static ModeSchedule schedule() {
    ModeSchedule.Event[] events = {
      new ModeSchedule.Event(0, 0, 2.0 / 3, 30),
      new ModeSchedule.Event(1, 0.25, 0, 28),
      new ModeSchedule.Event(0, 48, 2.0 / 3, 30)
    };
    double[] timesH = IntStream.range(0, 200).mapToDouble(at -> 0.35 * at).toArray();
    return ModeSchedule.of(CHANNELS, events, timesH);
  }

  @ParameterizedTest
  @MethodSource("widthsAndPeople")
  void lanesAreTheirPlainTwin(VectorSpecies<Double> width, int people) {
    ModeBatch batch = batch(people);
    ModeSchedule schedule = schedule();
    double[] plain = new double[batch.outputs * schedule.times * batch.people];
    double[] lanes = new double[plain.length];
    new PlainModes().run(batch, schedule, plain);
    lanes(width).run(batch, schedule, lanes);
    assertArrayEquals(plain, lanes);
  }

  @ParameterizedTest
  @MethodSource("widthsAndPeople")
  void aPersonDoesNotDependOnTheOthers(VectorSpecies<Double> width, int people) {
    ModeBatch alone = new ModeBatch(1, 1, 1, new int[] {0, 1});
    ModeBatch together = new ModeBatch(people, 1, 1, new int[] {0, 1});
    for (int person = 0; person < people; person++) {
      together.rate(0, person, 1 + person);
      together.input(0, 0, person, 1);
      together.weight(0, 0, person, 1);
    }
    int last = people - 1;
    alone.rate(0, 0, 1 + last);
    alone.input(0, 0, 0, 1);
    alone.weight(0, 0, 0, 1);
    ModeSchedule.Event[] bolus = {new ModeSchedule.Event(0, 0, 0, 1)};
    ModeSchedule schedule = ModeSchedule.of(1, bolus, new double[] {0, 0.1, 1});
    double[] one = new double[3 * alone.people];
    double[] all = new double[3 * together.people];
    lanes(width).run(alone, schedule, one);
    lanes(width).run(together, schedule, all);
    for (int time : List.of(0, 1, 2)) {
      assertEquals(one[time * alone.people], all[time * together.people + last]);
    }
  }
}
