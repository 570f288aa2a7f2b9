// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.Arrays;

/// Systems of the same shape, one a person: `z_k' = -rate_k z_k + sum_c input_kc u_c`, `y_o = sum_k
/// output_ok z_k`.
///
/// Arrays hold one value a person next to each other, padded to [#people]. A padding person has
/// rates of 1 and nothing else.
public final class ModeBatch {
  /// Persons with padding; a multiple of [ModeKernel#PADDING].
  final int people;

  final int modes;
  final int channels;
  final int outputs;

  /// For each output its first mode and the one after its last: `output x 2`.
  final int[] spans;

  /// Per hour: `mode x person`.
  final double[] rates;

  /// `mode x channel x person`.
  final double[] inputs;

  /// `output x mode x person`.
  final double[] weights;

  /// An empty batch.
  ///
  /// @param persons at least 1
  /// @param spans for each output its first mode and the one after its last
  /// @shape `spans`: output x 2
  public ModeBatch(int persons, int modes, int channels, int[] spans) {
    people = Math.ceilDiv(persons, ModeKernel.PADDING) * ModeKernel.PADDING;
    this.modes = modes;
    this.channels = channels;
    this.spans = spans.clone();
    outputs = spans.length / 2;
    rates = new double[modes * people];
    Arrays.fill(rates, 1);
    inputs = new double[modes * channels * people];
    weights = new double[outputs * modes * people];
  }

  /// Persons with padding.
  public int people() {
    return people;
  }

  /// Sets a rate, per hour, above 0.
  public void rate(int mode, int person, double perH) {
    rates[mode * people + person] = perH;
  }

  /// Sets the gain of a channel into a mode.
  public void input(int mode, int channel, int person, double gain) {
    inputs[(mode * channels + channel) * people + person] = gain;
  }

  /// Sets the part of a mode in an output.
  public void weight(int output, int mode, int person, double weight) {
    weights[(output * modes + mode) * people + person] = weight;
  }
}
