// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Optional;

/// An observed row that can be simulated.
///
/// @param row the row
/// @param observable what the model says about it
/// @param bounds the interval of a hit; absent where the row gives no ground for one
record Case(Observation row, Observable observable, Optional<Bounds> bounds) {}
