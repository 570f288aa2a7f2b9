// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.Arrays;
import java.util.TreeSet;

/// When inputs come and outputs are read; the same for all persons of a batch.
///
/// Each step begins with its boluses and runs under constant rates. Steps of equal length share
/// their exponentials.
public final class ModeSchedule {
  /// Lengths are whole multiples of this, hours: a part of a billionth of a second, so that lengths
  /// which differ by rounding alone are equal.
  private static final double GRAIN_H = 0x1p-42;

  final int channels;

  /// The different lengths of steps, hours.
  final double[] lengthsH;

  /// Place of each step's length in `lengthsH`.
  final int[] length;

  /// Place of the output after each step, or -1.
  final int[] reads;

  /// Amounts at the start of each step: `step x channel`.
  final double[] boluses;

  /// Rates an hour during each step: `step x channel`.
  final double[] rates;

  /// Number of outputs.
  final int times;

  private ModeSchedule(
      int channels,
      double[] lengthsH,
      int[] length,
      int[] reads,
      double[] boluses,
      double[] rates,
      int times) {
    this.channels = channels;
    this.lengthsH = lengthsH;
    this.length = length;
    this.reads = reads;
    this.boluses = boluses;
    this.rates = rates;
    this.times = times;
  }

  /// One input.
  ///
  /// @param channel which, from 0
  /// @param startH when, hours, finite
  /// @param durationH hours, at least 0, finite; 0 for a bolus
  /// @param size amount of a bolus, or rate an hour, in the caller's unit; any sign, finite
  public record Event(int channel, double startH, double durationH, double size) {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Event {
      if (channel < 0 || !(durationH >= 0) || !Double.isFinite(startH + durationH + size)) {
        throw new IllegalArgumentException(
            "channel and durationH must be at least 0, startH and size finite, were %d, %s, %s, %s"
                .formatted(channel, durationH, startH, size));
      }
    }

    double endH() {
      return startH + durationH;
    }
  }

  /// A schedule from events and times of reading.
  ///
  /// @param channels how many, at least 0
  /// @param events in any order
  /// @param timesH hours, finite, strictly ascending; a reading at the very time of a bolus comes
  ///   before it
  /// @throws IllegalArgumentException if an event is in none of the channels, or times do not
  ///   ascend
  public static ModeSchedule of(int channels, Event[] events, double[] timesH) {
    requireOrder(timesH);
    TreeSet<Double> edges = new TreeSet<>();
    for (Event event : events) {
      if (event.channel() >= channels) {
        throw new IllegalArgumentException(
            "the channel of an event must be below %d, was %d"
                .formatted(channels, event.channel()));
      }
      edges.add(event.startH());
      edges.add(event.endH());
    }
    double lastH = timesH.length == 0 ? 0 : timesH[timesH.length - 1];
    edges.removeIf(edge -> edge > lastH);
    double firstH = edges.isEmpty() ? timesH.length == 0 ? 0 : timesH[0] : edges.first();
    for (double timeH : timesH) {
      edges.add(Math.max(firstH, timeH));
    }
    edges.add(firstH);
    double[] grid = edges.stream().mapToDouble(Double::doubleValue).toArray();
    return new Builder(channels, events, timesH, grid).schedule();
  }

  private static void requireOrder(double[] timesH) {
    for (int at = 0; at < timesH.length; at++) {
      if (!Double.isFinite(timesH[at]) || (at > 0 && timesH[at] <= timesH[at - 1])) {
        throw new IllegalArgumentException(
            "timesH must be finite and ascend, place %d was %s".formatted(at, timesH[at]));
      }
    }
  }

  private static final class Builder {
    private final int channels;
    private final Event[] events;
    private final double[] timesH;
    private final double[] grid;

    private Builder(int channels, Event[] events, double[] timesH, double[] grid) {
      this.channels = channels;
      this.events = events;
      this.timesH = timesH;
      this.grid = grid;
    }

    /// The first step has no length: readings before all events are 0.
    private ModeSchedule schedule() {
      int steps = grid.length;
      double[] grains = new double[steps];
      double[] boluses = new double[steps * channels];
      double[] rates = new double[steps * channels];
      int[] reads = new int[steps];
      Arrays.fill(reads, -1);
      for (int step = 1; step < steps; step++) {
        grains[step] = Math.rint((grid[step] - grid[step - 1]) / GRAIN_H);
        give(step, boluses, rates);
      }
      for (int time = 0; time < timesH.length; time++) {
        reads[Arrays.binarySearch(grid, Math.max(grid[0], timesH[time]))] = time;
      }
      double[] distinct = Arrays.stream(grains).distinct().sorted().toArray();
      int[] length = new int[steps];
      for (int step = 0; step < steps; step++) {
        length[step] = Arrays.binarySearch(distinct, grains[step]);
      }
      double[] lengthsH = Arrays.stream(distinct).map(count -> count * GRAIN_H).toArray();
      return new ModeSchedule(channels, lengthsH, length, reads, boluses, rates, timesH.length);
    }

    private void give(int step, double[] boluses, double[] rates) {
      double startH = grid[step - 1];
      double middleH = startH + (grid[step] - startH) / 2;
      for (Event event : events) {
        int place = step * channels + event.channel();
        if (event.durationH() == 0 && event.startH() == startH) {
          boluses[place] += event.size();
        } else if (event.startH() <= middleH && middleH < event.endH()) {
          rates[place] += event.size();
        }
      }
    }
  }
}
