// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

/// An observed row that can be simulated.
///
/// @param row the row
/// @param observable what the model says about it
/// @param bounds the interval of a hit
record Case(Observation row, Observable observable, Bounds bounds) {}
