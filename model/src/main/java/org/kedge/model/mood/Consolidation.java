// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

/// What the consolidated effect grows with: a switch, since the public arms are too small to
/// decide.
///
/// The general form is `dX2/dt = kc X1 Dbar (1 - X2) - X2/tau2`. `Dbar` is the mean size of the
/// sessions behind the labile effect of the moment, each weighted by the share of it that it gave.
/// So X1 Dbar obeys the equations of X1 with every pulse multiplied by its own size: sessions of
/// one size D give `Dbar = D`, a placebo session leaves it as it is, and the reference regimen, D =
/// 1, consolidates alike in both forms.
public enum Consolidation {
  /// With the labile effect alone, which saturates in the dose: `Dbar` is 1. The calibrated form.
  SATURATED,
  /// With the labile effect times the mean size of the sessions that gave it.
  UNSATURATED;

  double weight(double size) {
    return this == SATURATED ? 1 : size;
  }
}
