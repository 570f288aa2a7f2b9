// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

/// Runs a batch of systems through a schedule, exactly.
public interface ModeKernel {
  /// Persons of a batch are padded to a multiple of this: the widest vector of doubles there is.
  int PADDING = 8;

  /// Fills the outputs.
  ///
  /// @param batch systems
  /// @param schedule with as many channels as the batch
  /// @param out receives the outputs, in their unit; hand in zeros, for times before the first
  ///   input may be left as they are
  /// @shape `out`: `output x time x person`, persons padded
  /// @throws IllegalArgumentException if the channels differ, or `out` is too short
  void run(ModeBatch batch, ModeSchedule schedule, double[] out);

  /// One person a lane where the machine's vectors are open to this program, else one after the
  /// other.
  static ModeKernel best() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new LaneModes()
        : new PlainModes();
  }
}
