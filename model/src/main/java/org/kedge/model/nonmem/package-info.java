// SPDX-License-Identifier: Apache-2.0
/// NONMEM-style event data: doses, readings and covariates as rows of text.
///
/// In: comma-separated text, or subjects with their events. Out: subjects, or text, and the typical
/// prediction (PRED) of each reading behind the lines as they were. The doors are [EventReader],
/// [EventWriter], [SubjectPrediction], [SubjectDomain] and [SubjectFootnotes]. What each column and
/// compartment means stands in [Column] and [Compartment], and the data dictionary is made from
/// them.
///
/// This package does not read or write files, estimates nothing, and guesses nothing: a column,
/// compartment or event that it does not know is refused.
@NullMarked
package org.kedge.model.nonmem;

import org.jspecify.annotations.NullMarked;
