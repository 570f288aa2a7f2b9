// SPDX-License-Identifier: Apache-2.0
/// One person: covariates and individual parameters.
///
/// In: evidence rows, a seed, the patient's place. Out: [Parameters] and [VirtualPatient], which
/// are the same whatever else is drawn.
///
/// This package does not know what a parameter is used for.
@NullMarked
package org.kedge.model.person;

import org.jspecify.annotations.NullMarked;
