// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.List;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.pk.Influence;

/// What an arm may ask for beyond the plain model. All of it is off unless asked for.
///
/// @param influences what changes how the patients handle the drug, each kind once
/// @param consolidation which form the consolidated effect has
/// @param continuation how the arm goes on from a day
public record Switches(
    List<Influence> influences, Consolidation consolidation, Continuation continuation) {
  /// The plain model.
  public static final Switches OFF =
      new Switches(List.of(), Consolidation.SATURATED, Continuation.UNCHANGED);

  /// Copies the list.
  public Switches {
    influences = List.copyOf(influences);
  }
}
