// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// What the posterior says of one parameter, in the unit of its coordinate.
///
/// @param coordinate which
/// @param mean weighted over the particles, as the quantiles
/// @param sd standard deviation, at least 0
/// @param p05 5 % quantile
/// @param p50 median
/// @param p95 95 % quantile
/// @param varianceRatio posterior over prior variance, on the scale on which the prior is normal,
///   for the gain on its own: at least 0, 1 where the data say nothing
/// @param learnt whether that is at most the ratio of the row
/// @source evidence drug/ketamine/fit.csv, row fit.learnt_ratio
public record Estimate(
    Coordinate coordinate,
    double mean,
    double sd,
    double p05,
    double p50,
    double p95,
    double varianceRatio,
    boolean learnt) {}
