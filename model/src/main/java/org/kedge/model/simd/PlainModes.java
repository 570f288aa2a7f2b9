// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.Arrays;

/// One person after the other: the plain twin of [LaneModes].
public final class PlainModes implements ModeKernel {
  @Override
  public void run(ModeBatch batch, ModeSchedule schedule, double[] out) {
    batch.require(schedule, out);
    double[] state = new double[batch.modes];
    for (int person = 0; person < batch.people; person++) {
      Arrays.fill(state, 0);
      for (int step = 0; step < schedule.length.length; step++) {
        advance(batch, schedule, step, person, state);
        if (schedule.reads[step] >= 0) {
          read(batch, schedule, schedule.reads[step], person, state, out);
        }
      }
    }
  }

  private static void advance(
      ModeBatch batch, ModeSchedule schedule, int step, int person, double[] state) {
    double lengthH = schedule.lengthsH[schedule.length[step]];
    for (int mode = 0; mode < state.length; mode++) {
      double rate = batch.rates[mode * batch.people + person];
      double kept = Exponential.of(rate * -lengthH);
      double bolus = 0;
      double input = 0;
      for (int channel = 0; channel < batch.channels; channel++) {
        double gain = batch.inputs[(mode * batch.channels + channel) * batch.people + person];
        bolus += gain * schedule.boluses[step * batch.channels + channel];
        input += gain * schedule.rates[step * batch.channels + channel];
      }
      state[mode] = (state[mode] + bolus) * kept + (1 - kept) / rate * input;
    }
  }

  private static void read(
      ModeBatch batch, ModeSchedule schedule, int time, int person, double[] state, double[] out) {
    for (int output = 0; output < batch.outputs; output++) {
      double sum = 0;
      for (int mode = batch.spans[2 * output]; mode < batch.spans[2 * output + 1]; mode++) {
        sum =
            Math.fma(
                state[mode],
                batch.weights[(output * batch.modes + mode) * batch.people + person],
                sum);
      }
      out[(output * schedule.times + time) * batch.people + person] = sum;
    }
  }
}
