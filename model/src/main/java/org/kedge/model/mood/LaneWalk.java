// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.kedge.model.simd.Exponential;

/// Where many people stand, and how they get on; the formulas are those of [MoodCourse].
///
/// Each method is one loop from arrays to arrays. A vector that passed from one method to another
/// would become an object as soon as the compiler stops joining methods, which it does after some
/// hundred vector operations.
final class LaneWalk {
  private final VectorSpecies<Double> species;
  private final MoodPeople people;
  private final int padded;
  private final double[] onsetShare;
  private final double[] labilePerDay;
  private final double[] consolidatedPerDay;
  private final double[] onset;
  private final double[] labile;
  private final double[] drivingOnset;
  private final double[] driving;
  private final double[] unconsolidated;
  private final double[] expectancy;

  /// Amplitudes of the slow and the fast part of F in the piece at hand.
  private final double[] slow;

  private final double[] fast;

  /// `exp(-t/tau1)` at the nodes and at the end of the piece at hand.
  private final double[][] labileLeft;

  /// F at the end of the piece at hand.
  private final double[] rateArea;

  /// What is kept to the end of the piece at hand, `exp(F - F(end))`, from its nodes and its start.
  private final double[][] kept;

  private final double[] nothing;

  LaneWalk(VectorSpecies<Double> species, MoodPeople people) {
    this.species = species;
    this.people = people;
    padded = people.padded();
    onsetShare = new double[padded];
    labilePerDay = new double[padded];
    consolidatedPerDay = new double[padded];
    onset = new double[padded];
    labile = new double[padded];
    drivingOnset = new double[padded];
    driving = new double[padded];
    unconsolidated = new double[padded];
    expectancy = new double[padded];
    slow = new double[padded];
    fast = new double[padded];
    labileLeft = new double[Piece.NODES + 1][padded];
    rateArea = new double[padded];
    kept = new double[Piece.NODES + 1][padded];
    nothing = new double[padded];
  }

  /// Everybody at day 0, with the parameters of the moment.
  ///
  /// @throws IllegalArgumentException if a parameter of a person is out of its range
  void start() {
    people.check();
    double onsetDays = people.typical().onsetDays();
    for (int at = 0; at < padded; at++) {
      onsetShare[at] = 1 / (1 - onsetDays / people.labileDays()[at]);
      labilePerDay[at] = 1 / people.labileDays()[at];
      consolidatedPerDay[at] = 1 / people.consolidatedDays()[at];
    }
    Arrays.fill(onset, 0);
    Arrays.fill(labile, 0);
    Arrays.fill(drivingOnset, 0);
    Arrays.fill(driving, 0);
    Arrays.fill(unconsolidated, 1);
    Arrays.fill(expectancy, 0);
  }

  void begin(double pulse, double weight, double expectancyFactor) {
    double[] part = people.expectancy();
    for (int at = 0; at < padded; at += species.length()) {
      DoubleVector free = DoubleVector.fromArray(species, labile, at).neg().add(1);
      DoubleVector begun = free.mul(pulse);
      begun.add(DoubleVector.fromArray(species, onset, at)).intoArray(onset, at);
      begun
          .mul(weight)
          .add(DoubleVector.fromArray(species, drivingOnset, at))
          .intoArray(drivingOnset, at);
      DoubleVector had = DoubleVector.fromArray(species, expectancy, at);
      DoubleVector.fromArray(species, part, at)
          .mul(expectancyFactor)
          .mul(had.neg().add(1))
          .add(had)
          .intoArray(expectancy, at);
    }
  }

  void pass(Piece piece) {
    for (int node = 0; node < Piece.NODES; node++) {
      scale(labilePerDay, -piece.afterDays(node), labileLeft[node]);
      Exponential.replace(species, labileLeft[node]);
    }
    // The nodes lie symmetrically: the first and the last together are as far as the end.
    multiply(labileLeft[0], labileLeft[Piece.NODES - 1], labileLeft[Piece.NODES]);
    amplitudes();
    area(piece, Piece.NODES, nothing, rateArea);
    for (int node = 0; node < Piece.NODES; node++) {
      area(piece, node, rateArea, kept[node]);
      Exponential.replace(species, kept[node]);
    }
    scale(rateArea, -1, kept[Piece.NODES]);
    Exponential.replace(species, kept[Piece.NODES]);
    consolidate(piece);
    decay(labile, onset, piece.onsetLeft);
    decay(driving, drivingOnset, piece.onsetLeft);
    scale(expectancy, piece.expectancyLeft, expectancy);
  }

  private void amplitudes() {
    double[] rates = people.consolidationPerDay();
    double[] days = people.labileDays();
    for (int at = 0; at < padded; at += species.length()) {
      DoubleVector rate = DoubleVector.fromArray(species, rates, at);
      DoubleVector share =
          DoubleVector.fromArray(species, drivingOnset, at)
              .mul(DoubleVector.fromArray(species, onsetShare, at));
      share.mul(rate).intoArray(fast, at);
      share
          .add(DoubleVector.fromArray(species, driving, at))
          .mul(DoubleVector.fromArray(species, days, at))
          .mul(rate)
          .intoArray(slow, at);
    }
  }

  /// F from the start of the piece to a place in it, less something.
  private void area(Piece piece, int place, double[] less, double[] into) {
    double[] left = labileLeft[place];
    double onsetAreaDays = piece.onsetAreaDays(place);
    double afterDays = piece.afterDays(place);
    for (int at = 0; at < padded; at += species.length()) {
      DoubleVector gone = DoubleVector.fromArray(species, left, at).neg().add(1);
      DoubleVector quick = DoubleVector.fromArray(species, fast, at).mul(onsetAreaDays);
      DoubleVector lost = DoubleVector.fromArray(species, consolidatedPerDay, at).mul(afterDays);
      DoubleVector.fromArray(species, slow, at)
          .mul(gone)
          .sub(quick)
          .add(lost)
          .sub(DoubleVector.fromArray(species, less, at))
          .intoArray(into, at);
    }
  }

  private void consolidate(Piece piece) {
    double near = piece.weightDays(1);
    double far = piece.weightDays(0);
    for (int at = 0; at < padded; at += species.length()) {
      DoubleVector outer =
          DoubleVector.fromArray(species, kept[0], at)
              .add(DoubleVector.fromArray(species, kept[3], at));
      DoubleVector inner =
          DoubleVector.fromArray(species, kept[1], at)
              .add(DoubleVector.fromArray(species, kept[2], at));
      DoubleVector come =
          outer
              .mul(far)
              .add(inner.mul(near))
              .mul(DoubleVector.fromArray(species, consolidatedPerDay, at));
      DoubleVector.fromArray(species, unconsolidated, at)
          .mul(DoubleVector.fromArray(species, kept[Piece.NODES], at))
          .add(come)
          .intoArray(unconsolidated, at);
    }
  }

  private void decay(double[] levels, double[] coming, double onsetLeft) {
    double[] left = labileLeft[Piece.NODES];
    for (int at = 0; at < padded; at += species.length()) {
      DoubleVector share = DoubleVector.fromArray(species, coming, at);
      DoubleVector quick = share.mul(DoubleVector.fromArray(species, onsetShare, at));
      DoubleVector.fromArray(species, levels, at)
          .add(quick)
          .mul(DoubleVector.fromArray(species, left, at))
          .sub(quick.mul(onsetLeft))
          .intoArray(levels, at);
      share.mul(onsetLeft).intoArray(coming, at);
    }
  }

  private void scale(double[] values, double factor, double[] into) {
    for (int at = 0; at < padded; at += species.length()) {
      DoubleVector.fromArray(species, values, at).mul(factor).intoArray(into, at);
    }
  }

  private void multiply(double[] values, double[] others, double[] into) {
    for (int at = 0; at < padded; at += species.length()) {
      DoubleVector.fromArray(species, values, at)
          .mul(DoubleVector.fromArray(species, others, at))
          .intoArray(into, at);
    }
  }

  void read(int time, MoodParts parts) {
    System.arraycopy(labile, 0, parts.labile()[time], 0, padded);
    System.arraycopy(expectancy, 0, parts.expectancy()[time], 0, padded);
    double[] consolidated = parts.consolidated()[time];
    for (int at = 0; at < padded; at += species.length()) {
      DoubleVector.fromArray(species, unconsolidated, at).neg().add(1).intoArray(consolidated, at);
    }
  }
}
