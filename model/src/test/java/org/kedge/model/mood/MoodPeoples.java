// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.kedge.evidence.Evidence;

/// People and courses for the tests.
final class MoodPeoples {
  static final MoodParameters TYPICAL = MoodParameters.of(Evidence.load()::value);

  private MoodPeoples() {}

  static List<Session> sessions(double size, double... days) {
    return DoubleStream.of(days).mapToObj(day -> new Session(day, size)).toList();
  }

  /// People as far from the typical one as the rows' spreads make them.
  static MoodPeople drawn(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MoodPeople people = new MoodPeople(count, TYPICAL);
    for (int person = 0; person < count; person++) {
      people.gain()[person] = random.nextDouble();
      people.labileDays()[person] *= Math.exp(0.391 * random.nextGaussian());
      people.consolidationPerDay()[person] *= Math.exp(0.5 * random.nextGaussian());
      people.consolidatedDays()[person] *= Math.exp(0.3 * random.nextGaussian());
      people.expectancy()[person] = random.nextDouble();
      people.oralEffect()[person] = random.nextDouble();
    }
    return people;
  }
}
