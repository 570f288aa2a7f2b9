// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.Objects;
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
  private final int times;
  private final double[] out;

  ExposureBatch(ModeBatch modes, ModeSchedule schedule, int times) {
    this.modes = modes;
    this.schedule = schedule;
    this.times = times;
    out = new double[Output.values().length * times * modes.people()];
  }

  /// A person with infusions of an amount each.
  ///
  /// @param person place, from 0, below the number of people
  /// @param amountSMg S-ketamine of each infusion, mg of base, at least 0, finite
  /// @param amountRMg R-ketamine, likewise
  /// @throws IllegalArgumentException if an amount is out of its range
  /// @throws IndexOutOfBoundsException if there is no such place, or the plan is one of sprays
  public void add(int person, IvVenous pack, double amountSMg, double amountRMg) {
    if (!(amountSMg >= 0 && amountRMg >= 0) || !Double.isFinite(amountSMg + amountRMg)) {
      throw new IllegalArgumentException(
          "amountSMg and amountRMg must be at least 0, were %s and %s"
              .formatted(amountSMg, amountRMg));
    }
    pack.fill(modes, person, amountSMg, amountRMg);
  }

  /// A person with the spray.
  ///
  /// @param person place, from 0, below the number of people
  /// @throws IndexOutOfBoundsException if there is no such place, or the plan is one of infusions
  public void add(int person, NasalS pack) {
    pack.fill(modes, person);
  }

  /// Works out all concentrations; those of a place that nobody took are 0.
  public void run(ModeKernel kernel) {
    kernel.run(modes, schedule, out);
  }

  /// Room for the concentrations of one time.
  public ConcentrationRow row() {
    return new ConcentrationRow(modes.people());
  }

  /// Reads the concentrations of all people at a time.
  ///
  /// @param time place in the times of the plan, from 0
  /// @param row receives them, 0 before [#run]; of this batch or one of as many people
  /// @throws IndexOutOfBoundsException if there is no such time
  /// @throws IllegalArgumentException if the row is of another number of people
  public void read(int time, ConcentrationRow row) {
    Objects.checkIndex(time, times);
    if (row.padded() != modes.people()) {
      throw new IllegalArgumentException(
          "row must have %d places, has %d".formatted(modes.people(), row.padded()));
    }
    read(Output.KETAMINE_S, time, row.ketamineS());
    read(Output.KETAMINE_R, time, row.ketamineR());
    read(Output.NORKETAMINE_S, time, row.norketamineS());
    read(Output.NORKETAMINE_R, time, row.norketamineR());
    read(Output.EFFECT_SITE_S, time, row.effectSiteS());
  }

  private void read(Output output, int time, double[] into) {
    int from = (output.ordinal() * times + time) * into.length;
    for (int place = 0; place < into.length; place++) {
      into[place] = Math.max(0, out[from + place]);
    }
  }
}
