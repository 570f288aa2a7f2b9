// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

/// What the factors of the nasal pack tell apart. Asian includes Japanese: a Japanese person has
/// the factors of both.
///
/// @source evidence drug/esketamine/pk.csv, rows nasal.kel_asian, nasal.cln_asian and nasal.frn_jpn
public enum Ancestry {
  /// Neither: no factor.
  OTHER,
  /// Asian, not Japanese.
  ASIAN,
  /// Japanese.
  JAPANESE;

  /// Whether the factors for Asian people apply.
  public boolean isAsian() {
    return this != OTHER;
  }

  /// Whether the factor for Japanese people applies too.
  public boolean isJapanese() {
    return this == JAPANESE;
  }

  /// Shares of a population.
  ///
  /// @param asian share of Asian people, Japanese included, 0 to 1
  /// @param japanese share of Japanese people, 0 to `asian`
  public record Shares(double asian, double japanese) {
    /// Nobody to whom a factor applies.
    public static final Shares NONE = new Shares(0, 0);

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Shares {
      if (!(asian >= 0 && asian <= 1 && japanese >= 0 && japanese <= asian)) {
        throw new IllegalArgumentException(
            "asian must be 0 to 1 and japanese 0 to asian, were %s and %s"
                .formatted(asian, japanese));
      }
    }

    Ancestry draw(Noise noise) {
      double place = noise.uniform(Noise.Stream.ANCESTRY, 0);
      if (place >= asian) {
        return OTHER;
      }
      return place < japanese ? JAPANESE : ASIAN;
    }
  }
}
