// SPDX-License-Identifier: Apache-2.0
/// Every number in Kedge and where it comes from.
///
/// In: the CSV tables beside this module (`drug`, `protocol`, `instrument`, `code`, `observed`,
/// `source`). Out: checked rows. The door is [Evidence]: it loads every table once and refuses the
/// whole set, with all faults named, when one row is not fit to be read.
///
/// This package does not compute with the numbers and does not know what they are for.
@NullMarked
package org.kedge.evidence;

import org.jspecify.annotations.NullMarked;
