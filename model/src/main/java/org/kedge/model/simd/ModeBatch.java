// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.Arrays;

/// Systems of the same shape, one a person: `z_k' = -rate_k z_k + sum_c input_kc u_c`, `y_o = sum_k
/// output_ok z_k`.
///
/// Arrays hold one value a person next to each other, padded to [#people]. A padding person has
/// rates of 1 and nothing else. Rates are per hour; the units of inputs and outputs are the
/// caller's.
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
  /// @param modes of each person, at least 0
  /// @param channels through which something enters, at least 0
  /// @param spans for each output its first mode and the one after its last, 0 to `modes`
  /// @shape `spans`: `output x 2`, one after the other
  /// @throws IllegalArgumentException if one is out of its range, or a span ends before it begins
  public ModeBatch(int persons, int modes, int channels, int[] spans) {
    if (persons < 1 || modes < 0 || channels < 0) {
      throw new IllegalArgumentException(
          "persons must be at least 1, modes and channels at least 0, were %d, %d, %d"
              .formatted(persons, modes, channels));
    }
    requireSpans(spans, modes);
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

  private static void requireSpans(int[] spans, int modes) {
    boolean right = spans.length % 2 == 0;
    for (int at = 0; at + 1 < spans.length; at += 2) {
      right &= spans[at] >= 0 && spans[at] <= spans[at + 1] && spans[at + 1] <= modes;
    }
    if (!right) {
      throw new IllegalArgumentException(
          "spans must be pairs of places of modes, 0 to %d, were %s"
              .formatted(modes, Arrays.toString(spans)));
    }
  }

  private static int place(String what, int place, int count) {
    if (place < 0 || place >= count) {
      throw new IndexOutOfBoundsException(
          "%s must be 0 to %d, was %d".formatted(what, count - 1, place));
    }
    return place;
  }

  private int person(int person) {
    return place("person", person, people);
  }

  private int mode(int mode) {
    return place("mode", mode, modes);
  }

  /// Looks whether a kernel may take the three together.
  ///
  /// @throws IllegalArgumentException if the schedule has other channels, or `out` is too short
  void require(ModeSchedule schedule, double[] out) {
    if (schedule.channels != channels) {
      throw new IllegalArgumentException(
          "the schedule must have %d channels, has %d".formatted(channels, schedule.channels));
    }
    if (out.length < outputs * schedule.times * people) {
      throw new IllegalArgumentException(
          "out must hold %d x %d x %d values, holds %d"
              .formatted(outputs, schedule.times, people, out.length));
    }
  }

  /// Persons with padding, a multiple of [ModeKernel#PADDING].
  public int people() {
    return people;
  }

  /// Sets a rate.
  ///
  /// @param perH an hour, above 0, finite
  /// @throws IllegalArgumentException if it is not
  /// @throws IndexOutOfBoundsException if there is no such mode or person
  public void rate(int mode, int person, double perH) {
    if (!(perH > 0 && perH < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("perH must be above 0 and finite, was " + perH);
    }
    rates[mode(mode) * people + person(person)] = perH;
  }

  /// Sets the gain of a channel into a mode.
  ///
  /// @param gain units of the mode for one of the channel, any sign, finite
  /// @throws IndexOutOfBoundsException if there is no such mode, channel or person
  public void input(int mode, int channel, int person, double gain) {
    int into = mode(mode) * channels + place("channel", channel, channels);
    inputs[into * people + person(person)] = gain;
  }

  /// Sets the part of a mode in an output.
  ///
  /// @param weight units of the output for one of the mode, any sign, finite
  /// @throws IndexOutOfBoundsException if there is no such output, mode or person
  public void weight(int output, int mode, int person, double weight) {
    int from = place("output", output, outputs) * modes + mode(mode);
    weights[from * people + person(person)] = weight;
  }
}
