// SPDX-License-Identifier: Apache-2.0
/// Which drug, dose and schedule?
///
/// In: an eligible patient, a row of the catalogue, a weight, a start date, the site's calendar.
/// Out: [Planning]: proposed, approved by a named prescriber, or refused with the question to ask.
/// The door is [Planner].
///
/// This package does not order anything, and a prediction that it shows changes no limit.
@NullMarked
package org.kedge.protocol.plan;

import org.jspecify.annotations.NullMarked;
