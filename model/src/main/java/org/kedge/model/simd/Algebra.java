// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Makes terms and keeps them simple: numbers are folded, zeros and ones vanish. It knows no units:
/// a term has what its symbols have.
///
/// Every method that takes terms refuses those of another algebra with an
/// `IllegalArgumentException`.
///
/// One thread at a time: terms are made when a model is prepared, not when it is solved.
public final class Algebra {
  private record Key(Op op, List<Integer> operands, long bits, String name) {}

  private final Map<Key, Term> terms = new HashMap<>();

  /// An algebra without terms.
  public Algebra() {}

  /// A number.
  ///
  /// @param value any; one that is not finite stays so in what is made of it
  public Term constant(double value) {
    return term(Op.CONSTANT, List.of(), value + 0.0, "");
  }

  /// A quantity that a row of memory will hold; the same name is the same symbol.
  public Term symbol(String name) {
    return term(Op.SYMBOL, List.of(), 0, name);
  }

  Term add(Term a, Term b) {
    if (a.isZero()) {
      return b;
    }
    if (b.isZero()) {
      return a;
    }
    return a.id <= b.id ? binary(Op.ADD, a, b) : binary(Op.ADD, b, a);
  }

  Term subtract(Term a, Term b) {
    if (b.isZero()) {
      return a;
    }
    if (b.isConstant()) {
      return add(a, constant(-b.constant));
    }
    return a == b ? constant(0) : a.isZero() ? b.times(-1) : binary(Op.SUBTRACT, a, b);
  }

  Term multiply(Term a, Term b) {
    if (a.isZero() || b.isZero()) {
      return constant(0);
    }
    if (a.is(1)) {
      return b;
    }
    if (b.is(1)) {
      return a;
    }
    if (b.isConstant() || (!a.isConstant() && b.id < a.id)) {
      return multiplyInOrder(b, a);
    }
    return multiplyInOrder(a, b);
  }

  /// A number times a product that starts with a number is one product.
  private Term multiplyInOrder(Term a, Term b) {
    if (a.isConstant() && b.op == Op.MULTIPLY && b.operands.getFirst().isConstant()) {
      Term factor = constant(a.constant * b.operands.getFirst().constant);
      return multiply(factor, b.operands.getLast());
    }
    return binary(Op.MULTIPLY, a, b);
  }

  /// A quotient divided again, also one with a factor, asks for one division only.
  Term divide(Term a, Term b) {
    if (a.isZero()) {
      return a;
    }
    if (b.isConstant()) {
      return a.times(1 / b.constant);
    }
    if (a.op == Op.DIVIDE) {
      return divide(a.operands.getFirst(), a.operands.getLast().times(b));
    }
    if (a.op == Op.MULTIPLY && a.operands.getLast().op == Op.DIVIDE) {
      return divideProduct(a.operands.getFirst(), a.operands.getLast(), b);
    }
    if (a.op == Op.MULTIPLY && a.operands.getFirst().op == Op.DIVIDE) {
      return divideProduct(a.operands.getLast(), a.operands.getFirst(), b);
    }
    return binary(Op.DIVIDE, a, b);
  }

  private Term divideProduct(Term factor, Term quotient, Term b) {
    Term numerator = factor.times(quotient.operands.getFirst());
    return divide(numerator, quotient.operands.getLast().times(b));
  }

  /// The larger of two terms.
  public Term max(Term a, Term b) {
    return binary(Op.MAX, a, b);
  }

  /// The size of a term without its sign.
  public Term abs(Term a) {
    return unary(Op.ABS, a);
  }

  /// The square root of a term; NaN where that is below 0.
  public Term sqrt(Term a) {
    return unary(Op.SQRT, a);
  }

  /// The exponential of a term.
  public Term exp(Term a) {
    return unary(Op.EXP, a);
  }

  /// The natural logarithm of a term; NaN where that is below 0, minus infinity at 0.
  public Term log(Term a) {
    return unary(Op.LOG, a);
  }

  Term aboveZero(Term a) {
    return unary(Op.ABOVE_ZERO, a);
  }

  /// A power of a base that is not negative.
  ///
  /// Whole and half exponents become products and a square root, which cost less than `exp(exponent
  /// log(base))`.
  ///
  /// @param base at least 0; where it is below, the result is NaN unless the exponent is a whole
  ///   number from -8 to 8
  /// @param exponent any
  public Term power(Term base, Term exponent) {
    if (!exponent.isConstant()) {
      return exp(exponent.times(log(base)));
    }
    double value = exponent.constant;
    if (value < 0) {
      return constant(1).over(power(base, constant(-value)));
    }
    if (value <= 8 && 2 * value == Math.rint(2 * value)) {
      Term whole = wholePower(base, (int) value);
      return value == Math.rint(value) ? whole : whole.times(sqrt(base));
    }
    return exp(exponent.times(log(base)));
  }

  private Term wholePower(Term base, int exponent) {
    if (exponent == 0) {
      return constant(1);
    }
    Term half = wholePower(base, exponent / 2);
    Term square = half.times(half);
    return exponent % 2 == 0 ? square : square.times(base);
  }

  /// The same term with other operands in place of some.
  ///
  /// @param replacements what stands in for a term; terms that are not in it stay
  public Term substitute(Term term, Map<Term, Term> replacements) {
    return substitute(term, replacements, new HashMap<>(replacements));
  }

  private Term substitute(Term term, Map<Term, Term> replacements, Map<Term, Term> done) {
    Term known = done.get(term);
    if (known != null) {
      return known;
    }
    List<Term> operands =
        term.operands.stream().map(each -> substitute(each, replacements, done)).toList();
    Term result = operands.equals(term.operands) ? term : rebuild(term.op, operands);
    done.put(term, result);
    return result;
  }

  private Term rebuild(Op op, List<Term> operands) {
    Term a = operands.getFirst();
    Term b = operands.getLast();
    return switch (op) {
      case ADD -> add(a, b);
      case SUBTRACT -> subtract(a, b);
      case MULTIPLY -> multiply(a, b);
      case DIVIDE -> divide(a, b);
      case MAX -> max(a, b);
      case ABS, SQRT, EXP, LOG, ABOVE_ZERO -> unary(op, a);
      case CONSTANT, SYMBOL -> throw new IllegalStateException(op + " has no operands");
    };
  }

  /// Whether every symbol of a term passes a test; true where it has none.
  public static boolean everySymbol(Term term, Predicate<Term> test) {
    return term.op == Op.SYMBOL
        ? test.test(term)
        : term.operands.stream().allMatch(each -> everySymbol(each, test));
  }

  private Term unary(Op op, Term a) {
    if (a.isConstant()) {
      return constant(op.value.applyAsDouble(a.constant, a.constant));
    }
    return term(op, List.of(a), 0, "");
  }

  private Term binary(Op op, Term a, Term b) {
    if (a.isConstant() && b.isConstant()) {
      return constant(op.value.applyAsDouble(a.constant, b.constant));
    }
    return term(op, List.of(a, b), 0, "");
  }

  private Term term(Op op, List<Term> operands, double constant, String name) {
    for (Term operand : operands) {
      if (operand.algebra != this) {
        throw new IllegalArgumentException(operand + " is a term of another algebra");
      }
    }
    List<Integer> ids = operands.stream().map(each -> each.id).toList();
    Key key = new Key(op, ids, Double.doubleToLongBits(constant), name);
    return terms.computeIfAbsent(
        key, absent -> new Term(this, terms.size(), op, operands, constant, name));
  }
}
