// SPDX-License-Identifier: Apache-2.0
/// The validation as a document: text, tables and drawings.
///
/// In: the table that `validate` prints, and time courses of the model. Out: files, by name. The
/// door is [ValidationReport]. A drawing is made from the numbers of the table beside it and from
/// nothing else.
///
/// This package does not simulate and does not judge.
@NullMarked
package org.kedge.clinic.report;

import org.jspecify.annotations.NullMarked;
