// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import org.kedge.model.simd.ModeBatch;
import org.kedge.model.simd.ModeKernel;
import org.kedge.model.simd.ModeSchedule;

/// Concentrations of many people under the same schedule of sessions, in venous plasma.
///
/// Each person has a pack and, by infusion, an amount of their own; [IvVenous#concentrations] and
/// [NasalS#concentrations] give the same numbers for one person. It comes from an [ExposurePlan];
/// fill it with one `add` a person, then [#run].
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

  ExposureBatch(ModeBatch modes, ModeSchedule schedule, double[] timesH) {
    this.modes = modes;
    this.schedule = schedule;
    this.timesH = timesH;
    out = new double[Output.values().length * timesH.length * modes.people()];
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
