// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Program;
import org.kedge.model.simd.Term;

/// Which row of a block's memory holds what.
///
/// What depends on parameters alone is lifted out of all programs, into rows that are written once
/// a person.
final class Layout {
  final Algebra algebra;
  private final Map<Term, Integer> rows = new LinkedHashMap<>();
  private final Map<Term, Term> lifted = new LinkedHashMap<>();
  private final Map<Term, Boolean> constant = new HashMap<>();
  private final Map<Term, Term> done = new HashMap<>();
  private int next;

  Layout(Algebra algebra, List<Term> parameters) {
    this.algebra = algebra;
    parameters.forEach(parameter -> {
      place(parameter);
      constant.put(parameter, true);
    });
  }

  /// Gives the symbol the next row.
  Term place(Term symbol) {
    rows.put(symbol, next++);
    return symbol;
  }

  /// A new symbol with a row of its own.
  Term row(String name) {
    return place(algebra.symbol(name + "@" + next));
  }

  /// New symbols in rows that follow each other.
  List<Term> rows(String name, int count) {
    return IntStream.range(0, count).mapToObj(at -> row(name)).toList();
  }

  int rowOf(Term symbol) {
    Integer row = rows.get(symbol);
    if (row == null) {
      throw new IllegalStateException(symbol + " has no row");
    }
    return row;
  }

  /// Row of the first of some symbols; the number of rows where there is none.
  int first(List<Term> symbols) {
    return symbols.isEmpty() ? next : rowOf(symbols.getFirst());
  }

  int size() {
    return next;
  }

  /// A program that writes terms to the rows of symbols.
  Program program(Map<Term, Term> results) {
    Map<Integer, Term> outputs = new LinkedHashMap<>();
    results.forEach((symbol, term) -> outputs.put(rowOf(symbol), lift(term)));
    return new Program(rows, outputs);
  }

  /// The program that writes the lifted terms; to be made last.
  Program preparation(Map<Term, Term> results) {
    Map<Integer, Term> outputs = new LinkedHashMap<>();
    lifted.forEach((term, symbol) -> outputs.put(rowOf(symbol), term));
    results.forEach((symbol, term) -> outputs.put(rowOf(symbol), term));
    return new Program(rows, outputs);
  }

  private Term lift(Term term) {
    Term known = done.get(term);
    if (known != null) {
      return known;
    }
    Term result = term;
    if (!term.operands().isEmpty()) {
      if (isConstant(term)) {
        result = lifted.computeIfAbsent(term, absent -> row("lifted"));
      } else {
        Map<Term, Term> replacements = new HashMap<>();
        term.operands().forEach(each -> replacements.put(each, lift(each)));
        result = algebra.substitute(term, replacements);
      }
    }
    done.put(term, result);
    return result;
  }

  private boolean isConstant(Term term) {
    Boolean known = constant.get(term);
    if (known == null) {
      known =
          term.isConstant()
              || (!term.operands().isEmpty()
                  && term.operands().stream().allMatch(this::isConstant));
      constant.put(term, known);
    }
    return known;
  }
}
