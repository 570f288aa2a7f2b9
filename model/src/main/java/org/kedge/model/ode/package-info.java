// SPDX-License-Identifier: Apache-2.0
/// Solvers of ordinary differential equations, for many persons at a time.
///
/// In: [Equations] as text, and a [Problem]: persons, events, times. Out: an [Outcome], which is a
/// trajectory or the reason why there is none. The door is [Solver]: linear states are solved
/// exactly, the rest by a [Method] whose steps all persons of a block share. How it works:
/// equations are terms; their Jacobian, its elimination and a whole step are worked out as terms
/// too, once a system, and translated to kernels ([org.kedge.model.simd]).
///
/// This package does not know any drug.
@NullMarked
package org.kedge.model.ode;

import org.jspecify.annotations.NullMarked;
