// SPDX-License-Identifier: Apache-2.0
/// May this patient have ketamine, and which kind? Shows the decision for both drugs.
///
/// In: the patient's facts. Out: a page, confirmations and overrides in the record.
///
/// This package does not decide: `protocol.screen` does.
@NullMarked
package org.kedge.clinic.screen;

import org.jspecify.annotations.NullMarked;
