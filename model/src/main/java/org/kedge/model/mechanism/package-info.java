// SPDX-License-Identifier: Apache-2.0
/// How the effect may come about: tier B, a display.
///
/// In: a pack's course as modes, sessions, a person's mood parameters. Out: receptor block,
/// glutamate, AMPA, BDNF, synapses, inflammation, cognition, each with its status. The mood is that
/// of tier A; the chain is scaled until it would give the same within a tolerance. The door is
/// [Mechanism].
///
/// This package does not inform a decision: no published chain exists, nearly all of its gains are
/// illustrative, and it holds nothing that tier A lacks.
@NullMarked
package org.kedge.model.mechanism;

import org.jspecify.annotations.NullMarked;
