// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.ArrayList;
import java.util.List;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.simd.ModeBatch;
import org.kedge.model.simd.ModeKernel;
import org.kedge.model.simd.ModeSchedule;

/// Concentrations of many people under the same schedule of sessions, in venous plasma.
///
/// Each person has a pack and, by infusion, an amount of their own; [IvVenous#concentrations] and
/// [NasalS#concentrations] give the same numbers for one person. Fill it with one `add` a person,
/// then [#run].
public final class ExposureBatch {
  /// What is read, ng/mL; its place in the batch is its ordinal.
  enum Output {
    KETAMINE_S,
    KETAMINE_R,
    NORKETAMINE_S,
    NORKETAMINE_R,
    EFFECT_SITE_S
  }

  private final ModeBatch modes;
  private final ModeSchedule schedule;
  private final double[] timesH;
  private final double[] out;

  private ExposureBatch(ModeBatch modes, ModeSchedule schedule, double[] timesH) {
    this.modes = modes;
    this.schedule = schedule;
    this.timesH = timesH;
    out = new double[Output.values().length * timesH.length * modes.people()];
  }

  /// Infusions at a constant rate.
  ///
  /// @param startsH start of each, hours
  /// @param durationH length of each, hours, above 0
  /// @param timesH ascending, hours
  /// @param people at least 1
  public static ExposureBatch infusions(
      double[] startsH, double durationH, double[] timesH, int people) {
    List<ModeSchedule.Event> events = new ArrayList<>();
    for (double startH : startsH) {
      events.add(new ModeSchedule.Event(0, startH, durationH, 1 / durationH));
    }
    return new ExposureBatch(
        IvVenous.batch(people), schedule(IvVenous.CHANNELS, events, timesH), timesH);
  }

  /// Sessions with the spray.
  ///
  /// @param swallowedH time over which the swallowed part of a device enters, hours, above 0
  /// @param timesH ascending, hours
  /// @param people at least 1
  public static ExposureBatch sprays(
      List<SpraySession> sessions, double swallowedH, double[] timesH, int people) {
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
    return new ExposureBatch(
        NasalS.batch(people), schedule(NasalS.CHANNELS, events, timesH), timesH);
  }

  private static ModeSchedule schedule(
      int channels, List<ModeSchedule.Event> events, double[] timesH) {
    return ModeSchedule.of(channels, events.toArray(new ModeSchedule.Event[0]), timesH);
  }

  /// A person with infusions of an amount each.
  ///
  /// @param person place, from 0
  /// @param amountSMg S-ketamine of each infusion, mg of base
  /// @param amountRMg R-ketamine, likewise
  public void add(int person, IvVenous pack, double amountSMg, double amountRMg) {
    pack.fill(modes, person, amountSMg, amountRMg);
  }

  /// A person with the spray.
  ///
  /// @param person place, from 0
  public void add(int person, NasalS pack) {
    pack.fill(modes, person);
  }

  /// Works out all concentrations.
  public void run(ModeKernel kernel) {
    kernel.run(modes, schedule, out);
  }

  /// Concentrations of a person at a time.
  ///
  /// @param time place in the times
  /// @param person place, from 0
  /// @return without the hydroxynorketamine and the areas, which are 0 here
  public Concentration at(int time, int person) {
    return new Concentration(
        timesH[time],
        Site.VENOUS,
        read(Output.KETAMINE_S, time, person),
        read(Output.KETAMINE_R, time, person),
        read(Output.NORKETAMINE_S, time, person),
        read(Output.NORKETAMINE_R, time, person),
        0,
        0,
        read(Output.EFFECT_SITE_S, time, person),
        0,
        0);
  }

  private double read(Output output, int time, int person) {
    double value = out[(output.ordinal() * timesH.length + time) * modes.people() + person];
    return Math.max(0, value);
  }
}
