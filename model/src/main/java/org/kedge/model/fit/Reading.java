// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import org.kedge.model.mood.Level;

/// A rating as the filter sees it.
///
/// @param day at least 0, days: a rating of the time before the treatment counts for its start
/// @param level on the MADRS
record Reading(double day, Level level) {}
