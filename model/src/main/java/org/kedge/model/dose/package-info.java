// SPDX-License-Identifier: Apache-2.0
/// What was given, and when.
///
/// In: what a pump or a nurse did. Out: [Infusion]s at constant rates and [SpraySession]s device by
/// device, which the packs take. [PumpLog] turns rate changes, pauses and an early stop into
/// infusions. [SessionLimits] says what the model accepts: whoever takes doses from outside asks
/// it.
///
/// This package does not know what becomes of a dose in the body, and what it accepts is no advice
/// to give it.
@NullMarked
package org.kedge.model.dose;

import org.jspecify.annotations.NullMarked;
