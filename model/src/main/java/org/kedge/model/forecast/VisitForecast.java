// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.forecast;

/// What may have happened when the next visit comes after some days without a session.
///
/// @param days ahead of the day of the posterior, at least 1
/// @param relapseBefore probability, 0 to 1, that the severity, without rating error, has reached
///   the relapse score on some day until the visit
/// @param relapseOnTwoVisits probability, 0 to 1, that the rating of this visit and one at the
///   least time of the relapse rule after it, with no session between, make a relapse
/// @source evidence drug/ketamine/forecast-visit.csv, relapse.csv and mood.csv
public record VisitForecast(int days, double relapseBefore, double relapseOnTwoVisits) {}
