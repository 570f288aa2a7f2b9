// SPDX-License-Identifier: Apache-2.0
/// Is it working?
///
/// In: assessments with their times, and the sessions. Out: an [Outcome] for one instrument, known
/// or incomplete, with findings and tasks. The door is [OutcomeRules]; [Response] is the one
/// definition of response that clinic and cohort share.
///
/// This package does not decide what comes next and completes no missing answer.
@NullMarked
package org.kedge.protocol.outcome;

import org.jspecify.annotations.NullMarked;
