// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/// Parameters of many people, one array a parameter: person i stands at place i of each.
///
/// The arrays are open for writing and longer than the number of people: they end on a full vector
/// of the widest lanes. Every place begins as the typical person of the calibration, so the places
/// that nobody takes hold valid numbers. What is written is looked at by [MoodLanes#run].
public final class MoodPeople {
  private static final int LANES = DoubleVector.SPECIES_PREFERRED.length();

  private final int count;
  private final MoodParameters typical;
  private final double[] gain;
  private final double[] labileDays;
  private final double[] consolidationPerDay;
  private final double[] consolidatedDays;
  private final double[] expectancy;
  private final double[] oralEffect;

  /// `count` typical people.
  ///
  /// @param count at least 0
  /// @param typical whose parameters all begin with; the onset, the repeat factor, the times of
  ///   expectancy and of the oral antidepressant and the pulse have no spread and stay hers
  /// @throws IllegalArgumentException if `count` is below 0
  public MoodPeople(int count, MoodParameters typical) {
    if (count < 0) {
      throw new IllegalArgumentException("count must be at least 0, was " + count);
    }
    this.count = count;
    this.typical = typical;
    gain = filled(typical.gain());
    labileDays = filled(typical.labileDays());
    consolidationPerDay = filled(typical.consolidationPerDay());
    consolidatedDays = filled(typical.consolidatedDays());
    expectancy = filled(typical.expectancy());
    oralEffect = filled(typical.oralEffect());
  }

  private double[] filled(double value) {
    double[] values = new double[padded()];
    Arrays.fill(values, value);
    return values;
  }

  /// Number of people.
  int count() {
    return count;
  }

  /// Length of every array: the number of people rounded up to a full vector.
  public int padded() {
    return Math.ceilDiv(count, LANES) * LANES;
  }

  /// What all share.
  MoodParameters typical() {
    return typical;
  }

  /// G, 0 to 1, by person; open for writing.
  public double[] gain() {
    return gain;
  }

  /// tau1, days, above b, by person; open for writing.
  public double[] labileDays() {
    return labileDays;
  }

  /// kc, a day, at least 0, by person; open for writing.
  public double[] consolidationPerDay() {
    return consolidationPerDay;
  }

  /// tau2, days, above 0, by person; open for writing.
  public double[] consolidatedDays() {
    return consolidatedDays;
  }

  /// p, 0 to 1, by person; open for writing.
  public double[] expectancy() {
    return expectancy;
  }

  /// q, 0 to 1, by person; open for writing.
  public double[] oralEffect() {
    return oralEffect;
  }

  /// Person `index` alone.
  ///
  /// @throws IllegalArgumentException if one of the parameters is out of its range
  MoodParameters person(int index) {
    return new MoodParameters(
        gain[index],
        typical.pulseAtOne(),
        typical.halfSaturation(),
        typical.onsetDays(),
        labileDays[index],
        consolidationPerDay[index],
        consolidatedDays[index],
        expectancy[index],
        typical.expectancyRepeat(),
        typical.expectancyDays(),
        oralEffect[index],
        typical.oralDays());
  }

  /// Writes one person's own parameters.
  ///
  /// @param index place, from 0
  /// @param person whose parameters without spread are those of the typical person
  /// @throws IllegalArgumentException if they are not
  /// @throws IndexOutOfBoundsException if there is no such place
  public void set(int index, MoodParameters person) {
    gain[index] = person.gain();
    labileDays[index] = person.labileDays();
    consolidationPerDay[index] = person.consolidationPerDay();
    consolidatedDays[index] = person.consolidatedDays();
    expectancy[index] = person.expectancy();
    oralEffect[index] = person.oralEffect();
    if (!person(index).equals(person)) {
      throw new IllegalArgumentException(
          "person %d must share what has no spread with %s, was %s"
              .formatted(index, typical, person));
    }
  }

  /// Looks at every place.
  ///
  /// @throws IllegalArgumentException if a parameter of a person is out of its range
  void check() {
    double most = Double.MAX_VALUE;
    within(gain, "gain", 0, 1);
    within(labileDays, "labileDays", Math.nextUp(typical.onsetDays()), most);
    within(consolidationPerDay, "consolidationPerDay", 0, most);
    within(consolidatedDays, "consolidatedDays", Double.MIN_NORMAL, most);
    within(expectancy, "expectancy", 0, 1);
    within(oralEffect, "oralEffect", 0, 1);
  }

  private static void within(double[] values, String name, double low, double high) {
    for (int person = 0; person < values.length; person++) {
      if (!(values[person] >= low && values[person] <= high)) {
        throw new IllegalArgumentException(
            "%s of person %d must be %s to %s, was %s"
                .formatted(name, person, low, high, values[person]));
      }
    }
  }
}
