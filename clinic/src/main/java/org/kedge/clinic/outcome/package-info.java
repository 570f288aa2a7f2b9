// SPDX-License-Identifier: Apache-2.0
/// Is it working? Scores, their trend, and what they call for.
///
/// In: PHQ-9 answers and MADRS totals. Out: a page, scores in the record.
///
/// This package does not define response: `protocol.outcome` does.
@NullMarked
package org.kedge.clinic.outcome;

import org.jspecify.annotations.NullMarked;
