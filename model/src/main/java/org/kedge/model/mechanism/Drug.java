// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kedge.model.ode.Event;
import org.kedge.model.pk.ModalExposure;
import org.kedge.model.receptor.ReceptorBlock;
import org.kedge.model.simd.ModeSchedule;

/// A course of doses as it drives the chain: each mode of the pack is a state in units of x, the
/// load of the receptors, so that x is their sum. A pack with fewer modes leaves some at 0.
final class Drug {
  private static final int MODES = 10;

  private final ModalExposure exposure;
  private final double[] loads;

  /// @throws IllegalArgumentException if the pack has more modes than the equations
  Drug(ModalExposure exposure, ReceptorBlock block) {
    if (exposure.modes().size() > MODES) {
      throw new IllegalArgumentException(
          "the drug has %d modes, expected at most %d".formatted(exposure.modes().size(), MODES));
    }
    this.exposure = exposure;
    loads = exposure.modes().stream().mapToDouble(mode -> block.load(mode.perUnit())).toArray();
  }

  /// Equations of x, with inputs and states at the places of the modes.
  static String text() {
    String modes =
        IntStream.range(0, MODES)
            .mapToObj(
                """
                parameter rate%1$d
                input in%1$d
                state mode%1$d = 0
                mode%1$d' = in%1$d - rate%1$d * mode%1$d
                """
                    ::formatted)
            .collect(Collectors.joining());
    String sum =
        IntStream.range(0, MODES)
            .mapToObj(mode -> "mode" + mode)
            .collect(Collectors.joining(" + "));
    return modes + "x = " + sum + "\n";
  }

  /// Values of the parameters, by name.
  Map<String, Double> parameters() {
    Map<String, Double> parameters = new HashMap<>();
    for (int mode = 0; mode < MODES; mode++) {
      parameters.put(
          "rate" + mode, mode < loads.length ? exposure.modes().get(mode).ratePerH() : 1);
    }
    return parameters;
  }

  /// Each jump of a mode, and each change of an input to the sum of what then runs.
  List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (int mode = 0; mode < loads.length; mode++) {
      TreeSet<Double> edgesH = new TreeSet<>();
      for (ModeSchedule.Event input : inputs(mode)) {
        if (input.durationH() == 0) {
          events.add(new Event.Bolus(input.startH(), mode, loads[mode] * input.size()));
        } else {
          edgesH.add(input.startH());
          edgesH.add(input.startH() + input.durationH());
        }
      }
      for (double edgeH : edgesH) {
        events.add(new Event.Rate(edgeH, mode, loads[mode] * running(mode, edgeH)));
      }
    }
    return events;
  }

  private double running(int mode, double timeH) {
    return inputs(mode).stream()
        .filter(input -> input.startH() <= timeH && timeH < input.startH() + input.durationH())
        .mapToDouble(ModeSchedule.Event::size)
        .sum();
  }

  private List<ModeSchedule.Event> inputs(int mode) {
    return exposure.inputs().stream().filter(input -> input.channel() == mode).toList();
  }
}
