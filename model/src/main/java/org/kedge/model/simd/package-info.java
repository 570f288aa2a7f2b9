// SPDX-License-Identifier: Apache-2.0
/// Arithmetic on many people at once, one a lane, and its plain twins.
///
/// In: arrays by parameter. Out: arrays by time. The door is [ModeKernel]; its twins give the same
/// bits.
///
/// This package does not know any drug, and imports nothing of this project.
@NullMarked
package org.kedge.model.simd;

import org.jspecify.annotations.NullMarked;
