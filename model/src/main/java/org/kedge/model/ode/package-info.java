// SPDX-License-Identifier: Apache-2.0
/// Solvers of ordinary differential equations.
///
/// In: a right-hand side, a start, tolerances. Out: the state at a later time. The door is
/// [DormandPrince].
///
/// This package does not know any drug.
@NullMarked
package org.kedge.model.ode;

import org.jspecify.annotations.NullMarked;
