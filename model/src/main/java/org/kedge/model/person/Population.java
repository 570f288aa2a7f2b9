// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;

/// From whom virtual patients are drawn.
///
/// @param weightKg body weight, kg
/// @param ageYears age, years
/// @param fractionFemale share of women, 0 to 1
/// @param madrsBaseline MADRS total at the start, as observed, points
/// @param ancestry shares of those to whom factors of the nasal pack apply
/// @source evidence drug/ketamine/person.csv, rows per.wt, per.age, per.female and per.B0
public record Population(
    Range weightKg,
    Range ageYears,
    double fractionFemale,
    Range madrsBaseline,
    Ancestry.Shares ancestry) {
  /// A normal quantity, cut at bounds: what is drawn beyond one is the bound. All four are in the
  /// unit of the quantity.
  ///
  /// @param mean mean before the cut, within the bounds
  /// @param sd standard deviation before the cut, 0 to the distance of the bounds
  /// @param low least value, finite
  /// @param high greatest value, finite, at least `low`
  public record Range(double mean, double sd, double low, double high) {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Range {
      if (!Double.isFinite(low) || !Double.isFinite(high)) {
        throw new IllegalArgumentException(
            "low and high must be finite, were %s and %s".formatted(low, high));
      }
      if (!(mean >= low && mean <= high)) {
        throw new IllegalArgumentException(
            "mean must be %s to %s, was %s".formatted(low, high, mean));
      }
      if (!(sd >= 0 && sd <= high - low)) {
        throw new IllegalArgumentException("sd must be 0 to %s, was %s".formatted(high - low, sd));
      }
    }

    static Range of(Row row) {
      return new Range(
          row.required(),
          row.spread().orElseThrow().standardDeviation(),
          row.low().orElseThrow(),
          row.high().orElseThrow());
    }

    /// The same bounds with another mean and standard deviation.
    ///
    /// @param newMean within the bounds
    /// @param newSd 0 to the distance of the bounds
    /// @throws IllegalArgumentException if one is out of its range
    public Range with(double newMean, double newSd) {
      return new Range(newMean, newSd, low, high);
    }

    private double draw(Noise noise, Noise.Stream stream) {
      return Math.clamp(mean + sd * noise.normal(stream, 0), low, high);
    }
  }

  /// Checks the share.
  ///
  /// @throws IllegalArgumentException if it is out of its range
  public Population {
    if (!(fractionFemale >= 0 && fractionFemale <= 1)) {
      throw new IllegalArgumentException("fractionFemale must be 0 to 1, was " + fractionFemale);
    }
  }

  /// A population to whose ancestry no factor applies.
  ///
  /// @param weightKg body weight, kg
  /// @param ageYears age, years
  /// @param fractionFemale share of women, 0 to 1
  /// @param madrsBaseline MADRS total at the start, as observed, points
  /// @throws IllegalArgumentException if the share is out of its range
  public Population(Range weightKg, Range ageYears, double fractionFemale, Range madrsBaseline) {
    this(weightKg, ageYears, fractionFemale, madrsBaseline, Ancestry.Shares.NONE);
  }

  /// The population of the evidence rows.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  /// @throws java.util.NoSuchElementException if a row has no spread or no bounds
  public static Population of(Evidence evidence) {
    return new Population(
        Range.of(evidence.row("per.wt")),
        Range.of(evidence.row("per.age")),
        evidence.value("per.female", "1"),
        Range.of(evidence.row("per.B0")));
  }

  /// Virtual patient `index` under a seed; the same whatever else is drawn.
  ///
  /// @param evidence typical values, spreads, and the share of strong responders
  /// @param seed any
  /// @param index at least 0
  /// @throws IllegalArgumentException if the index is below, or a row is missing
  public VirtualPatient patient(Evidence evidence, long seed, int index) {
    Noise noise = Noise.of(seed, index);
    return new VirtualPatient(
        weightKg.draw(noise, Noise.Stream.WEIGHT),
        ageYears.draw(noise, Noise.Stream.AGE),
        noise.uniform(Noise.Stream.SEX, 0) < fractionFemale,
        ancestry.draw(noise),
        madrsBaseline.draw(noise, Noise.Stream.BASELINE),
        noise.uniform(Noise.Stream.RESPONDER_CLASS, 0) < evidence.value("mood.fr", "1"),
        new Individual(evidence, noise),
        noise);
  }
}
