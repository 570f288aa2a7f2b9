// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

import org.kedge.model.mood.Scale;

/// A total that somebody has rated.
///
/// @param day time from the first session, days; on the day of a session it was rated before it
/// @param scale the instrument
/// @param total as rated, from 0 to the instrument's maximum
public record Rating(double day, Scale scale, double total) {}
