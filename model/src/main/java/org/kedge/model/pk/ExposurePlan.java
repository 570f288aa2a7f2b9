// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.simd.ModeBatch;
import org.kedge.model.simd.ModeSchedule;

/// A schedule of sessions and times of reading, worked out once for any number of batches.
public final class ExposurePlan {
  private final ModeSchedule schedule;
  private final int times;
  private final IntFunction<ModeBatch> form;

  private ExposurePlan(ModeSchedule schedule, int times, IntFunction<ModeBatch> form) {
    this.schedule = schedule;
    this.times = times;
    this.form = form;
  }

  /// Infusions at a constant rate.
  ///
  /// @param startsH start of each, hours, finite
  /// @param durationH length of each, hours, above 0, finite
  /// @param timesH when to read, hours, finite, strictly ascending; before a dose of that moment
  /// @throws IllegalArgumentException if one is out of its range, or times do not ascend
  public static ExposurePlan infusions(double[] startsH, double durationH, double[] timesH) {
    requireLength("durationH", durationH);
    List<ModeSchedule.Event> events = new ArrayList<>();
    for (double startH : startsH) {
      events.add(new ModeSchedule.Event(0, startH, durationH, 1 / durationH));
    }
    return of(IvVenous.CHANNELS, events, timesH, IvVenous::batch);
  }

  /// Sessions with the spray.
  ///
  /// @param swallowedH time over which the swallowed part of a device enters, hours, above 0,
  ///   finite
  /// @param timesH when to read, hours, finite, strictly ascending; before a device of that moment
  /// @throws IllegalArgumentException if one is out of its range, or times do not ascend
  public static ExposurePlan sprays(
      List<SpraySession> sessions, double swallowedH, double[] timesH) {
    requireLength("swallowedH", swallowedH);
    List<ModeSchedule.Event> events = new ArrayList<>();
    for (SpraySession session : sessions) {
      for (int device = 0; device < session.devicesH().size(); device++) {
        double startH = session.devicesH().get(device);
        int later = Math.min(device, 1);
        events.add(new ModeSchedule.Event(NasalS.NASAL_CHANNEL + later, startH, 0, 1));
        events.add(
            new ModeSchedule.Event(
                NasalS.SWALLOWED_CHANNEL + later, startH, swallowedH, 1 / swallowedH));
      }
    }
    return of(NasalS.CHANNELS, events, timesH, NasalS::batch);
  }

  private static void requireLength(String name, double lengthH) {
    if (!(lengthH > 0)) {
      throw new IllegalArgumentException("%s must be above 0, was %s".formatted(name, lengthH));
    }
  }

  private static ExposurePlan of(
      int channels, List<ModeSchedule.Event> events, double[] timesH, IntFunction<ModeBatch> form) {
    ModeSchedule schedule =
        ModeSchedule.of(channels, events.toArray(new ModeSchedule.Event[0]), timesH);
    return new ExposurePlan(schedule, timesH.length, form);
  }

  /// An empty batch.
  ///
  /// @param people at least 1
  /// @throws IllegalArgumentException if there are fewer
  public ExposureBatch batch(int people) {
    return new ExposureBatch(form.apply(people), schedule, times);
  }
}
