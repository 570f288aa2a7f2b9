// SPDX-License-Identifier: Apache-2.0
/// The model held against published observations.
///
/// In: the tables under `observed/`, a number of virtual patients, a seed. Out: one [Judgement] for
/// every observed row, and counts by kind and role. The door is [Validation].
///
/// **A hit**: the model's value lies inside the interval that the row allows. The interval is, in
/// this order: the published 95 % interval or range; for the typical value of a source's own model,
/// that value with the tolerance of row `judge.typical`; the mean and `z SE`, or `z SD / sqrt(n)`;
/// for a share, Wilson's interval; for a mean score or pressure without a spread, `z SD / sqrt(n)`
/// with the standard deviation of a `judge.sd` row; for an exposure or a pharmacokinetic parameter
/// without a spread, the fold bound of row `judge.fold`. Where n counts a whole study, its arms are
/// taken as equal. A row with none of these has a prediction and is not judged. A row whose
/// quantity, people, route, dose or time the model does not cover has none; it says why.
///
/// **The model's value** is the mean over virtual patients for a mean or a share, the median for a
/// median, and the typical person for a typical value or a range; a ratio of two arms is the mean
/// of the ratios of the same virtual patients. How often people are rated and when they are picked
/// are `judge` rows. Its own interval is that of the chance of the simulation. Rows of the
/// calibration, rows for validation, rows that another model made and unverified rows are counted
/// apart.
///
/// This package does not change a parameter and does not read a row's words.
@NullMarked
package org.kedge.model.validation;

import org.jspecify.annotations.NullMarked;
