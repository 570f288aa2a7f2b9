// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// What may have happened when the next visit comes after some days without a session.
///
/// @param days ahead
/// @param relapseBefore probability that the severity, without rating error, has reached the
///   relapse score on some day until the visit
/// @param relapseOnTwoVisits probability that the rating of this visit and one at the least time of
///   the relapse rule after it, with no session between, make a relapse
public record VisitForecast(int days, double relapseBefore, double relapseOnTwoVisits) {}
