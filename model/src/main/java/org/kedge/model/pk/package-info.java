// SPDX-License-Identifier: Apache-2.0
/// Concentrations of ketamine and its metabolites.
///
/// In: one published parameter pack, what was given and when. Out: [Concentration] with its
/// sampling site; for a solver that carries the drug, [ModalExposure]. All packs are linear between
/// events, so the solution is exact: no step size. The doors are [NasalS], [IvVenous] and
/// [IvArterial].
///
/// This package does not merge packs and does not know what a concentration does.
@NullMarked
package org.kedge.model.pk;

import org.jspecify.annotations.NullMarked;
