// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import org.kedge.model.person.Population;

/// A virtual trial.
///
/// @param population from whom patients are drawn
/// @param arms at least one
/// @param timesH times of assessment from the start of the first session, hours, ascending, each
///   once
/// @param relapse what counts as a relapse
public record Design(
    Population population, List<Arm> arms, List<Double> timesH, RelapseDefinition relapse) {
  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if there is no arm or no time, or the times are not ascending
  ///   from 0
  public Design {
    arms = List.copyOf(arms);
    timesH = List.copyOf(timesH);
    if (arms.isEmpty()) {
      throw new IllegalArgumentException("a design needs at least one arm");
    }
    Ascending.require("hours of assessment", timesH);
  }

  /// A design with the relapse of the withdrawal trial.
  ///
  /// @param population from whom patients are drawn
  /// @param arms at least one
  /// @param timesH times of assessment from the start of the first session, hours, ascending, each
  ///   once
  public Design(Population population, List<Arm> arms, List<Double> timesH) {
    this(population, arms, timesH, RelapseDefinition.WITHDRAWAL_TRIAL);
  }
}
