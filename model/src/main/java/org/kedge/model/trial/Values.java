// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import java.util.stream.IntStream;

/// Numbers of all patients of an arm, block after block of [PatientBlock#SIZE].
final class Values {
  private final List<BlockValues> blocks;

  /// @param blocks at least one; all but the last are full
  Values(List<BlockValues> blocks) {
    this.blocks = blocks;
  }

  int times() {
    return blocks.getFirst().times();
  }

  int patients() {
    return (blocks.size() - 1) * PatientBlock.SIZE + blocks.getLast().patients();
  }

  /// The block of a patient.
  BlockValues block(int patient) {
    return blocks.get(patient / PatientBlock.SIZE);
  }

  /// The place of a patient in her block.
  static int place(int patient) {
    return patient % PatientBlock.SIZE;
  }

  /// How many go on.
  int count(Entrance entrance) {
    return (int)
        IntStream.range(0, patients())
            .filter(patient -> entrance.admits(block(patient), place(patient)))
            .count();
  }

  /// Values of a quantity at a time, one a patient; a copy.
  double[] of(Quantity quantity, int time) {
    double[] all = new double[patients()];
    int first = 0;
    for (BlockValues block : blocks) {
      System.arraycopy(block.numbers(), block.from(quantity, time), all, first, block.patients());
      first += block.patients();
    }
    return all;
  }
}
