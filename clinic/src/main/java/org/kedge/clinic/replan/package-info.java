// SPDX-License-Identifier: Apache-2.0
/// Go on, change, pause, stop, refer? Shows the proposal and records the decision of a named
/// clinician.
///
/// In: outcomes and the plan. Out: a page, and a decision in the record.
///
/// This package does not decide.
@NullMarked
package org.kedge.clinic.replan;

import org.jspecify.annotations.NullMarked;
