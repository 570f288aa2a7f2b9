// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.function.DoubleBinaryOperator;

/// What a term does with its one or two operands, for one person. A unary operation takes its
/// first.
enum Op {
  CONSTANT((a, b) -> Double.NaN),
  SYMBOL((a, b) -> Double.NaN),
  ADD((a, b) -> a + b),
  SUBTRACT((a, b) -> a - b),
  MULTIPLY((a, b) -> a * b),
  DIVIDE((a, b) -> a / b),
  MAX(Math::max),
  ABS((a, b) -> Math.abs(a)),
  SQRT((a, b) -> Math.sqrt(a)),
  EXP((a, b) -> Math.exp(a)),
  LOG((a, b) -> Math.log(a)),
  /// 1 where the operand is above 0, elsewhere 0: the slope of a maximum.
  ABOVE_ZERO((a, b) -> a > 0 ? 1 : 0);

  final DoubleBinaryOperator value;

  Op(DoubleBinaryOperator value) {
    this.value = value;
  }
}
