// SPDX-License-Identifier: Apache-2.0
/// From concentrations to receptors.
///
/// In: concentrations. Out: the relative NMDA index, and the quantity RO with its area, which sets
/// the size of the dose for the mood. The doors are [NmdaIndex] and [ReceptorBlock].
///
/// This package does not claim an occupancy in man: there is no accepted number.
@NullMarked
package org.kedge.model.receptor;

import org.jspecify.annotations.NullMarked;
