// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// One person a lane; [PlainModes] is the plain twin.
///
/// The methods are small and pass arrays, never vectors: the compiler then keeps vectors in
/// registers and allocates none.
public class LaneModes implements ModeKernel {
  /// The width of the vectors. As long as nothing overrides this, the compiler knows it as a
  /// constant, which the speed depends on.
  VectorSpecies<Double> species() {
    return DoubleVector.SPECIES_PREFERRED;
  }

  @Override
  public void run(ModeBatch batch, ModeSchedule schedule, double[] out) {
    batch.require(schedule, out);
    int lanes = species().length();
    double[] kept = new double[schedule.lengthsH.length * batch.modes * lanes];
    double[] state = new double[batch.modes * lanes];
    for (int person = 0; person < batch.people; person += lanes) {
      keep(batch, schedule.lengthsH, person, kept);
      Arrays.fill(state, 0);
      through(batch, schedule, person, kept, state, out);
    }
  }

  private void through(
      ModeBatch batch,
      ModeSchedule schedule,
      int person,
      double[] kept,
      double[] state,
      double[] out) {
    int channels = batch.channels;
    for (int step = 0; step < schedule.length.length; step++) {
      int keptFrom = schedule.length[step] * state.length;
      boolean given = false;
      for (int place = step * channels; place < (step + 1) * channels; place++) {
        given |= schedule.boluses[place] != 0 || schedule.rates[place] != 0;
      }
      if (given) {
        advance(batch, schedule, step, person, kept, keptFrom, state);
      } else {
        fade(kept, keptFrom, state);
      }
      if (schedule.reads[step] >= 0) {
        read(batch, schedule, schedule.reads[step], person, state, out);
      }
    }
  }

  /// Exponentials of every mode for every length of step.
  private void keep(ModeBatch batch, double[] lengthsH, int person, double[] kept) {
    int lanes = species().length();
    for (int length = 0; length < lengthsH.length; length++) {
      for (int mode = 0; mode < batch.modes; mode++) {
        DoubleVector.fromArray(species(), batch.rates, mode * batch.people + person)
            .mul(-lengthsH[length])
            .intoArray(kept, (length * batch.modes + mode) * lanes);
      }
    }
    Exponential.replace(species(), kept);
  }

  private void fade(double[] kept, int keptFrom, double[] state) {
    for (int at = 0; at < state.length; at += species().length()) {
      DoubleVector.fromArray(species(), state, at)
          .mul(DoubleVector.fromArray(species(), kept, keptFrom + at))
          .intoArray(state, at);
    }
  }

  private void advance(
      ModeBatch batch,
      ModeSchedule schedule,
      int step,
      int person,
      double[] kept,
      int keptFrom,
      double[] state) {
    for (int mode = 0; mode < batch.modes; mode++) {
      int at = mode * species().length();
      DoubleVector bolus = DoubleVector.zero(species());
      DoubleVector input = DoubleVector.zero(species());
      for (int channel = 0; channel < batch.channels; channel++) {
        int place = step * batch.channels + channel;
        DoubleVector gain =
            DoubleVector.fromArray(
                species(), batch.inputs, (mode * batch.channels + channel) * batch.people + person);
        bolus = gain.mul(schedule.boluses[place]).add(bolus);
        input = gain.mul(schedule.rates[place]).add(input);
      }
      DoubleVector keep = DoubleVector.fromArray(species(), kept, keptFrom + at);
      DoubleVector rate =
          DoubleVector.fromArray(species(), batch.rates, mode * batch.people + person);
      DoubleVector.fromArray(species(), state, at)
          .add(bolus)
          .mul(keep)
          .add(keep.neg().add(1).div(rate).mul(input))
          .intoArray(state, at);
    }
  }

  private void read(
      ModeBatch batch, ModeSchedule schedule, int time, int person, double[] state, double[] out) {
    int lanes = species().length();
    for (int output = 0; output < batch.outputs; output++) {
      DoubleVector sum = DoubleVector.zero(species());
      for (int mode = batch.spans[2 * output]; mode < batch.spans[2 * output + 1]; mode++) {
        sum =
            DoubleVector.fromArray(species(), state, mode * lanes)
                .fma(
                    DoubleVector.fromArray(
                        species(),
                        batch.weights,
                        (output * batch.modes + mode) * batch.people + person),
                    sum);
      }
      sum.intoArray(out, (output * schedule.times + time) * batch.people + person);
    }
  }
}
