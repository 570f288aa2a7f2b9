// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

import org.kedge.model.simd.Normals;

/// Counter-based random numbers: the bits of a number follow from the patient, the stream and the
/// key. Nothing is stored but the patient's own key.
final class SeededNoise implements Noise {
  private final long patientKey;

  SeededNoise(long seed, int index) {
    if (index < 0) {
      throw new IllegalArgumentException("index must be at least 0, was " + index);
    }
    patientKey = Normals.mix(Normals.mix(seed + Normals.GOLDEN) + Normals.GOLDEN * (index + 1L));
  }

  @Override
  public double normal(Stream stream, long key) {
    return Normals.of(bits(stream) + Noise.bits(key));
  }

  @Override
  public double uniform(Stream stream, long key) {
    return Normals.uniform(Normals.mix(bits(stream) + Noise.bits(key) + Normals.GOLDEN));
  }

  @Override
  public long bits(Stream stream) {
    return Normals.mix(patientKey + Normals.GOLDEN * stream.name().hashCode());
  }
}
