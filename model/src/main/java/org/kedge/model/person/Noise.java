// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

import org.kedge.model.simd.Normals;

/// Random numbers found by name, not by order: the number for a key is the same whatever was asked
/// before, so results depend on neither the number of patients nor threads nor output times.
public interface Noise {
  /// What a number is drawn for. The name is part of what a seed means.
  enum Stream {
    /// Random effects; the key is that of the row.
    EFFECT,
    /// Body weight.
    WEIGHT,
    /// Age.
    AGE,
    /// Sex.
    SEX,
    /// Ancestry.
    ANCESTRY,
    /// Baseline score.
    BASELINE,
    /// Response class.
    RESPONDER_CLASS,
    /// Illness fluctuation; the key is the time's bits.
    ILLNESS,
    /// Error of a rating; the key is the time's bits.
    RATING,
    /// Error of a measured concentration; the key is the time's bits and what was measured.
    ASSAY
  }

  /// A standard normal number.
  ///
  /// @param key any
  /// @return from -8.6 to 8.6
  double normal(Stream stream, long key);

  /// A number of the even distribution.
  ///
  /// @param key any
  /// @return 0 to 1, both excluded
  double uniform(Stream stream, long key);

  /// What a patient and a stream put into the bits of a number. Together with [#bits(long)] of a
  /// key they make all of them: many patients' numbers for one key are [Normals#fill] of these.
  long bits(Stream stream);

  /// What a key puts into the bits of a number.
  static long bits(long key) {
    return Normals.mix(key * Normals.GOLDEN + 1);
  }

  /// The numbers of patient `index` under a seed.
  ///
  /// @param seed any
  /// @param index at least 0
  /// @throws IllegalArgumentException if it is below
  static Noise of(long seed, int index) {
    return new SeededNoise(seed, index);
  }
}
