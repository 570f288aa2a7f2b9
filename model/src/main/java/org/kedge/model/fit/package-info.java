// SPDX-License-Identifier: Apache-2.0
/// What one patient's scores say about that patient: the posterior of the mood parameters.
///
/// In: a [PatientCourse] of sessions and dated ratings. Out: a [Fitted], which is a [Posterior] of
/// weighted particles, with what the data cannot identify, or the reason why there is none. The
/// door is [PatientFit].
///
/// This package does not change or fill in a score: a rating that is missing stays missing.
@NullMarked
package org.kedge.model.fit;

import org.jspecify.annotations.NullMarked;
