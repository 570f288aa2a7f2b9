// SPDX-License-Identifier: Apache-2.0
/// Which drug, dose, schedule? Shows the options side by side and records an approval.
///
/// In: the screening and the catalogue. Out: a page, and a CarePlan with its predicted curve.
///
/// This package does not compute a dose or a prediction: `protocol.plan` does.
@NullMarked
package org.kedge.clinic.plan;

import org.jspecify.annotations.NullMarked;
