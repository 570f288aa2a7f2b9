// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.kedge.model.simd.ModeSchedule;

/// A course of doses as a sum of exponentials, for a solver that carries the drug beside its own
/// states: each mode follows `z' = input - rate z`, all begin at 0.
///
/// It holds ketamine and norketamine; the effect site, hydroxynorketamine and the areas are 0 here.
///
/// @param modes rates and what a unit of each is worth
/// @param inputs what enters, in any order: the channel is the place of the mode; sizes, in units
///   of the mode or those an hour, may be below 0
public record ModalExposure(List<Mode> modes, List<ModeSchedule.Event> inputs) {
  /// One exponential.
  ///
  /// @param ratePerH above 0, finite
  /// @param perUnit concentrations that one unit of the mode adds, ng/mL; any sign
  public record Mode(double ratePerH, Concentration perUnit) {
    /// Checks the rate.
    ///
    /// @throws IllegalArgumentException if it is out of its range
    public Mode {
      if (!(ratePerH > 0 && ratePerH < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("ratePerH must be above 0 and finite, was " + ratePerH);
      }
    }
  }

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if an input has no mode
  public ModalExposure {
    modes = List.copyOf(modes);
    inputs = List.copyOf(inputs);
    for (ModeSchedule.Event input : inputs) {
      if (input.channel() >= modes.size()) {
        throw new IllegalArgumentException(
            "the channel of an input must be below %d, was %d"
                .formatted(modes.size(), input.channel()));
      }
    }
  }

  /// @param perUnit concentrations of a mode
  /// @param doses into the compartments
  static ModalExposure of(Modes modes, IntFunction<Concentration> perUnit, List<Input> doses) {
    List<Mode> exponentials = new ArrayList<>();
    List<ModeSchedule.Event> inputs = new ArrayList<>();
    for (int mode = 0; mode < modes.rates.length; mode++) {
      exponentials.add(new Mode(modes.rates[mode], perUnit.apply(mode)));
      for (Input dose : doses) {
        inputs.add(input(mode, modes.left[mode], dose));
      }
    }
    return new ModalExposure(exponentials, inputs);
  }

  private static ModeSchedule.Event input(int mode, double[] left, Input dose) {
    return switch (dose) {
      case Input.Bolus bolus ->
          new ModeSchedule.Event(
              mode, bolus.startH(), 0, left[bolus.compartment()] * bolus.amountMg());
      case Input.ZeroOrder zero ->
          new ModeSchedule.Event(
              mode, zero.startH(), zero.durationH(), left[zero.compartment()] * zero.rateMgPerH());
    };
  }

  /// Both courses in one body.
  ModalExposure plus(ModalExposure other) {
    List<Mode> all = new ArrayList<>(modes);
    all.addAll(other.modes);
    List<ModeSchedule.Event> entering = new ArrayList<>(inputs);
    for (ModeSchedule.Event input : other.inputs) {
      int channel = modes.size() + input.channel();
      entering.add(
          new ModeSchedule.Event(channel, input.startH(), input.durationH(), input.size()));
    }
    return new ModalExposure(all, entering);
  }
}
