// SPDX-License-Identifier: Apache-2.0
/// What comes next for one patient, and how good such forecasts have been.
///
/// In: a posterior, the bounds of the protocol, a threshold. Out: a [Forecast] of scores in
/// intervals, of the loss of response and of relapse before the next visit. The doors are
/// [Forecaster] and, for forecasts of the past, [ForecastScore].
///
/// This package does not name a date on which an effect ends: it gives probabilities.
@NullMarked
package org.kedge.model.forecast;

import org.jspecify.annotations.NullMarked;
