// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.HashMap;
import java.util.Map;

/// Exact derivatives of terms by one symbol, by the rules of calculus. Where the two sides of a
/// maximum are equal the slope is that of the second; those of `abs` and `sqrt` at 0 are not
/// finite.
public final class Derivative {
  private final Algebra algebra;
  private final Term symbol;
  private final Map<Term, Term> done = new HashMap<>();

  /// Derivatives by a symbol.
  ///
  /// @param algebra of the symbol and of all terms
  /// @param symbol one that [Algebra#symbol] made
  /// @throws IllegalArgumentException if it is no symbol
  public Derivative(Algebra algebra, Term symbol) {
    if (symbol.op != Op.SYMBOL) {
      throw new IllegalArgumentException("a derivative is by a symbol, was by " + symbol);
    }
    this.algebra = algebra;
    this.symbol = symbol;
  }

  /// `d term / d symbol`, in the unit of the term over that of the symbol.
  ///
  /// @throws IllegalArgumentException if the term is of another algebra
  public Term of(Term term) {
    Term known = done.get(term);
    if (known == null) {
      known = derive(term);
      done.put(term, known);
    }
    return known;
  }

  private Term derive(Term term) {
    if (term.operands.isEmpty()) {
      return algebra.constant(term == symbol ? 1 : 0);
    }
    Term a = term.operands.getFirst();
    Term b = term.operands.getLast();
    return switch (term.op) {
      case ADD -> of(a).plus(of(b));
      case SUBTRACT -> of(a).minus(of(b));
      case MULTIPLY -> a == b ? a.times(2).times(of(a)) : of(a).times(b).plus(a.times(of(b)));
      case DIVIDE -> of(a).minus(term.times(of(b))).over(b);
      case MAX -> of(b).plus(algebra.aboveZero(a.minus(b)).times(of(a).minus(of(b))));
      case ABS -> a.over(term).times(of(a));
      case SQRT -> of(a).over(term.times(2));
      case EXP -> exponential(term, a);
      case LOG -> of(a).over(a);
      case ABOVE_ZERO, CONSTANT, SYMBOL -> algebra.constant(0);
    };
  }

  /// `exp(k log x)` is a power: its slope `k exp((k - 1) log x)` is finite at 0 for k above 1,
  /// where `exp(k log x) k / x` would divide 0 by 0.
  private Term exponential(Term term, Term exponent) {
    if (exponent.op == Op.MULTIPLY && exponent.operands.getLast().op == Op.LOG) {
      Term power = exponent.operands.getFirst();
      Term log = exponent.operands.getLast();
      Term base = log.operands.getFirst();
      if (of(power).isZero()) {
        Term lower = algebra.exp(power.minus(algebra.constant(1)).times(log));
        return of(base).isZero() ? algebra.constant(0) : power.times(lower).times(of(base));
      }
    }
    return of(exponent).isZero() ? algebra.constant(0) : term.times(of(exponent));
  }
}
