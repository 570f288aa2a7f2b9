// SPDX-License-Identifier: Apache-2.0
/// Arithmetic on many people at once, one a lane, and its plain twins.
///
/// In: arrays by parameter, or formulas that are written once as terms of an [Algebra]. Out: arrays
/// by time. The doors are [ModeKernel] for sums of exponentials, [Normals] for random numbers,
/// [Powers] for powers and [Kernels] for formulas: a [Program] becomes a [Kernel], either the plain
/// one, which walks through the formulas one person after the other, or the one of lanes, which is
/// translated to vector code.
///
/// This package does not know what the numbers mean, and imports nothing of this project.
@NullMarked
package org.kedge.model.simd;

import org.jspecify.annotations.NullMarked;
