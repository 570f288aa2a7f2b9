// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Term;

/// Reads one formula, by the usual precedence: `^` (from the right), sign, `* /`, `+ -`.
final class FormulaReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|[A-Za-z_][A-Za-z_0-9]*|[-+*/^(),])");

  private final Algebra algebra;
  private final Function<String, Term> names;
  private final Matcher matcher;
  private final String text;
  private int at;

  FormulaReader(Algebra algebra, String text, Function<String, Term> names) {
    this.algebra = algebra;
    this.text = text.stripTrailing();
    this.names = names;
    this.matcher = TOKEN.matcher(this.text);
  }

  Term read() {
    Term term = sum();
    if (at < text.length()) {
      throw new IllegalArgumentException("cannot read '" + text.substring(at).strip() + "'");
    }
    return term;
  }

  private Term sum() {
    Term term = product();
    while (true) {
      if (take("+")) {
        term = term.plus(product());
      } else if (take("-")) {
        term = term.minus(product());
      } else {
        return term;
      }
    }
  }

  private Term product() {
    Term term = signed();
    while (true) {
      if (take("*")) {
        term = term.times(signed());
      } else if (take("/")) {
        term = term.over(signed());
      } else {
        return term;
      }
    }
  }

  private Term signed() {
    return take("-") ? signed().times(-1) : power();
  }

  private Term power() {
    Term base = primary();
    return take("^") ? algebra.power(base, signed()) : base;
  }

  private Term primary() {
    String token = next();
    if (token.equals("(")) {
      return closed(sum());
    }
    if (Character.isDigit(token.charAt(0))) {
      return algebra.constant(Double.parseDouble(token));
    }
    if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
      throw new IllegalArgumentException("expected a number or a name, found '" + token + "'");
    }
    return take("(") ? function(token) : names.apply(token);
  }

  private Term function(String name) {
    Term argument = sum();
    return switch (name) {
      case "exp" -> closed(algebra.exp(argument));
      case "log" -> closed(algebra.log(argument));
      case "sqrt" -> closed(algebra.sqrt(argument));
      case "max" -> {
        expect(",");
        yield closed(algebra.max(argument, sum()));
      }
      default -> throw new IllegalArgumentException("unknown function " + name);
    };
  }

  private Term closed(Term term) {
    expect(")");
    return term;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw new IllegalArgumentException("expected '" + token + "'");
    }
  }

  private boolean take(String token) {
    if (peek().equals(token)) {
      at = matcher.end();
      return true;
    }
    return false;
  }

  private String next() {
    String token = peek();
    if (token.isEmpty()) {
      throw new IllegalArgumentException("the formula ends early or has a sign that is not known");
    }
    at = matcher.end();
    return token;
  }

  private String peek() {
    matcher.region(at, text.length());
    return matcher.lookingAt() ? matcher.group(1) : "";
  }
}
