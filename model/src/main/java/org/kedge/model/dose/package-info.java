// SPDX-License-Identifier: Apache-2.0
/// What was given, and when.
///
/// In: what a pump or a nurse did. Out: [Infusion]s at constant rates and [SpraySession]s device by
/// device, which the packs take. [PumpLog] turns rate changes, pauses and an early stop into
/// infusions.
///
/// This package does not know what becomes of a dose in the body, and it does not judge one.
@NullMarked
package org.kedge.model.dose;

import org.jspecify.annotations.NullMarked;
