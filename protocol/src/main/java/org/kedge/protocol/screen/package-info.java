// SPDX-License-Identifier: Apache-2.0
/// May this patient have ketamine, and which kind?
///
/// In: the facts about a patient, and the rows of `protocol/screen`. Out: a [Screening] for each
/// drug, with every finding and what the clinician still has to confirm. The door is [Screener].
///
/// This package does not predict anything, and it never turns an unknown fact into a yes.
@NullMarked
package org.kedge.protocol.screen;

import org.jspecify.annotations.NullMarked;
