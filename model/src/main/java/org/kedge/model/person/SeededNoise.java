// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

/// Counter-based random numbers: a key is mixed by the finaliser of SplitMix64 until all its bits
/// matter (Steele, Lea, Flood, OOPSLA 2014). Nothing is stored but the patient's own key.
final class SeededNoise implements Noise {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;

  private final long patientKey;

  SeededNoise(long seed, int index) {
    patientKey = mix(mix(seed + GOLDEN) + GOLDEN * (index + 1L));
  }

  /// Polar form of two uniforms (Box and Muller 1958); the second normal is not used, so that a key
  /// gives one number.
  @Override
  public double normal(Stream stream, long key) {
    long bits = bits(stream, key);
    double radius = Math.sqrt(-2 * Math.log(unit(mix(bits + GOLDEN))));
    return radius * Math.cos(2 * Math.PI * unit(mix(bits + 2 * GOLDEN)));
  }

  @Override
  public double uniform(Stream stream, long key) {
    return unit(mix(bits(stream, key) + GOLDEN));
  }

  private long bits(Stream stream, long key) {
    return mix(patientKey + GOLDEN * stream.name().hashCode()) + mix(key * GOLDEN + 1);
  }

  private static double unit(long bits) {
    return ((bits >>> 11) + 0.5) * UNIT;
  }

  private static long mix(long value) {
    long bits = value;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
