// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.kedge.model.pk.Concentration;
import org.kedge.model.receptor.ReceptorBlock;

/// The receptor block over time, hours: exact at multiples of five minutes and straight between, so
/// that a solver may ask for any moment. Infusions and devices begin and end at such multiples.
final class BlockCurve implements DoubleUnaryOperator {
  private static final int POINTS_PER_H = 12;

  private final double[] blocks;

  private BlockCurve(double[] blocks) {
    this.blocks = blocks;
  }

  /// @param concentrations gives the concentrations at ascending times
  /// @param endH last time that will be asked for
  static BlockCurve of(
      ReceptorBlock block, Function<double[], List<Concentration>> concentrations, double endH) {
    double[] timesH = new double[(int) Math.ceil(endH * POINTS_PER_H) + 2];
    for (int at = 0; at < timesH.length; at++) {
      timesH[at] = (double) at / POINTS_PER_H;
    }
    List<Concentration> values = concentrations.apply(timesH);
    if (values.size() != timesH.length) {
      throw new IllegalArgumentException(
          "%d concentrations were given, expected one for each of %d times"
              .formatted(values.size(), timesH.length));
    }
    return new BlockCurve(values.stream().mapToDouble(block::of).toArray());
  }

  @Override
  public double applyAsDouble(double timeH) {
    double place = timeH * POINTS_PER_H;
    int before = Math.clamp((long) place, 0, blocks.length - 2);
    return blocks[before] + (place - before) * (blocks[before + 1] - blocks[before]);
  }
}
