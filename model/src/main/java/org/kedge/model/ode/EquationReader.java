// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Term;

/// Reads the statements of [Equations]; the formulas in them are read by [FormulaReader].
final class EquationReader {
  private static final String TIME = "t";

  final Algebra algebra = new Algebra();
  final Term time = algebra.symbol(TIME);
  final List<Term> parameters = new ArrayList<>();
  final List<Term> inputs = new ArrayList<>();
  final Map<Term, Term> initial = new LinkedHashMap<>();
  final List<String> outputs = new ArrayList<>();
  private final Map<String, Term> names = new HashMap<>(Map.of(TIME, time));
  private final Map<Term, Term> derivatives = new HashMap<>();

  static EquationReader read(String text) {
    EquationReader reader = new EquationReader();
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String statement = lines.get(at).replaceAll("#.*", "").strip();
      try {
        reader.statement(statement);
      } catch (IllegalArgumentException fault) {
        throw new IllegalArgumentException(
            "line %d, '%s': %s".formatted(at + 1, statement, fault.getMessage()), fault);
      }
    }
    if (reader.initial.isEmpty()) {
      throw new IllegalArgumentException("the equations have no state");
    }
    return reader;
  }

  Term derivative(Term state) {
    Term derivative = derivatives.get(state);
    if (derivative == null) {
      throw new IllegalArgumentException("the state " + state + " has no equation " + state + "'");
    }
    return derivative;
  }

  Term defined(String name) {
    Term term = names.get(name);
    if (term == null) {
      throw new IllegalArgumentException("unknown name " + name);
    }
    return term;
  }

  private void statement(String statement) {
    if (statement.isEmpty()) {
      return;
    }
    String[] words = statement.split("\\s+", 2);
    String rest = words.length == 1 ? "" : words[1];
    switch (words[0]) {
      case "parameter" -> declare(rest, parameters);
      case "input" -> declare(rest, inputs);
      case "output" -> outputs.addAll(List.of(rest.split("\\s+", -1)));
      case "state" -> {
        String[] sides = sides(rest);
        Term value = formula(sides[1]);
        if (!Algebra.everySymbol(value, parameters::contains)) {
          throw new IllegalArgumentException("the value at time 0 may need parameters only");
        }
        initial.put(name(sides[0], algebra.symbol(sides[0])), value);
      }
      default -> equation(sides(statement));
    }
  }

  private void declare(String list, List<Term> kind) {
    for (String name : list.split("\\s+", -1)) {
      kind.add(name(name, algebra.symbol(name)));
    }
  }

  private void equation(String[] sides) {
    if (!sides[0].endsWith("'")) {
      name(sides[0], formula(sides[1]));
      return;
    }
    Term state = defined(sides[0].substring(0, sides[0].length() - 1).strip());
    if (!initial.containsKey(state)) {
      throw new IllegalArgumentException(state + " is not a state");
    }
    if (derivatives.put(state, formula(sides[1])) != null) {
      throw new IllegalArgumentException(state + " has two equations");
    }
  }

  private Term name(String name, Term term) {
    if (!name.matches("[A-Za-z_][A-Za-z_0-9]*")) {
      throw new IllegalArgumentException("'" + name + "' is not a name");
    }
    if (names.put(name, term) != null) {
      throw new IllegalArgumentException("the name " + name + " is taken");
    }
    return term;
  }

  private Term formula(String text) {
    return new FormulaReader(algebra, text, this::defined).read();
  }

  private static String[] sides(String statement) {
    String[] sides = statement.split("=", -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException("expected one '='");
    }
    return new String[] {sides[0].strip(), sides[1].strip()};
  }
}
