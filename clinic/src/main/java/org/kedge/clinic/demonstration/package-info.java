// SPDX-License-Identifier: Apache-2.0
/// What a demonstration clinic starts with: made-up patients, one at each step of the road.
///
/// In: the time of the first start. Out: resources in the record, stored by the same calls and held
/// against the same rules as those of real people.
///
/// This package is used by nothing: take it away and every clinic starts empty.
@NullMarked
package org.kedge.clinic.demonstration;

import org.jspecify.annotations.NullMarked;
