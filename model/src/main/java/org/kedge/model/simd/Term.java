// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.List;

/// A formula: a number, a symbol, or an operation on other terms, in the unit that follows from its
/// symbols.
///
/// Equal terms of one [Algebra] are the same object, so a part that occurs twice is computed once.
/// Terms of two algebras do not mix: that is an `IllegalArgumentException`.
public final class Term {
  final Algebra algebra;
  final int id;
  final Op op;
  final List<Term> operands;
  final double constant;
  final String name;

  Term(Algebra algebra, int id, Op op, List<Term> operands, double constant, String name) {
    this.algebra = algebra;
    this.id = id;
    this.op = op;
    this.operands = operands;
    this.constant = constant;
    this.name = name;
  }

  /// This and another term added.
  public Term plus(Term other) {
    return algebra.add(this, other);
  }

  /// This less another term.
  public Term minus(Term other) {
    return algebra.subtract(this, other);
  }

  /// This and another term multiplied.
  public Term times(Term other) {
    return algebra.multiply(this, other);
  }

  /// This multiplied by a number.
  public Term times(double factor) {
    return algebra.multiply(algebra.constant(factor), this);
  }

  /// This divided by another term; not finite where that is 0.
  public Term over(Term other) {
    return algebra.divide(this, other);
  }

  /// The exponential of this.
  public Term exponential() {
    return algebra.exp(this);
  }

  /// A number of the same algebra.
  public Term number(double value) {
    return algebra.constant(value);
  }

  /// Whether this is the number 0.
  public boolean isZero() {
    return is(0);
  }

  boolean is(double value) {
    return op == Op.CONSTANT && constant == value;
  }

  /// Whether this is a number.
  public boolean isConstant() {
    return op == Op.CONSTANT;
  }

  /// What the operation works on; empty for a number and a symbol.
  public List<Term> operands() {
    return operands;
  }

  @Override
  public String toString() {
    return switch (op) {
      case CONSTANT -> Double.toString(constant);
      case SYMBOL -> name;
      default -> op + operands.toString();
    };
  }
}
