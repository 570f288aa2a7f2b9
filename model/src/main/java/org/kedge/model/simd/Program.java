// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Formulas in an order in which they can be computed, with the rows that they read and write.
///
/// A row that is read is not written by the same program, so the order does not matter to anyone.
public final class Program {
  /// One step: a term from its operands, or a product and a sum in one rounding where `fused`.
  record Step(Term term, boolean fused) {
    /// What the step computes from: `a b + c` where fused.
    List<Term> sources() {
      if (!fused) {
        return term.operands;
      }
      Term product = product(term);
      return List.of(product.operands.getFirst(), product.operands.getLast(), addend(term));
    }

    private static Term product(Term sum) {
      Term last = sum.operands.getLast();
      return last.op == Op.MULTIPLY ? last : sum.operands.getFirst();
    }

    private static Term addend(Term sum) {
      return product(sum) == sum.operands.getLast()
          ? sum.operands.getFirst()
          : sum.operands.getLast();
    }
  }

  final List<Step> steps = new ArrayList<>();
  final Map<Term, Integer> inputs;
  final Map<Integer, Term> outputs;

  private final Map<Term, Integer> uses = new HashMap<>();

  /// A program.
  ///
  /// @param inputs the row of each symbol that a result may need, from 0
  /// @param outputs the term of each row that is written, from 0
  /// @throws IllegalArgumentException if a row is read and written, or a symbol has no row
  public Program(Map<Term, Integer> inputs, Map<Integer, Term> outputs) {
    this.inputs = inputs;
    this.outputs = new LinkedHashMap<>(outputs);
    Map<Term, Boolean> seen = new HashMap<>();
    outputs.values().forEach(term -> count(term, seen));
    outputs.values().forEach(term -> uses.merge(term, 1, Integer::sum));
    Map<Term, Boolean> placed = new HashMap<>();
    outputs.values().forEach(term -> place(term, placed));
  }

  /// An upper limit on the rows that a kernel needs for itself, at least 0.
  public int scratchRows() {
    return steps.size();
  }

  /// What it asks for, a person and a run.
  public Operations operations() {
    Operations sum = new Operations(0, 0, 0);
    for (Step step : steps) {
      sum =
          sum.plus(
              switch (step.term().op) {
                case DIVIDE, SQRT -> new Operations(0, 1, 0);
                case EXP, LOG -> new Operations(0, 0, 1);
                case ADD, SUBTRACT, MULTIPLY, MAX, ABS, ABOVE_ZERO ->
                    new Operations(step.fused() ? 2 : 1, 0, 0);
                case CONSTANT, SYMBOL -> new Operations(0, 0, 0);
              });
    }
    return sum;
  }

  private void count(Term term, Map<Term, Boolean> seen) {
    if (seen.putIfAbsent(term, true) != null) {
      return;
    }
    if (term.op == Op.SYMBOL) {
      check(term);
    }
    for (Term operand : term.operands) {
      uses.merge(operand, 1, Integer::sum);
      count(operand, seen);
    }
  }

  private void check(Term symbol) {
    Integer row = inputs.get(symbol);
    if (row == null) {
      throw new IllegalArgumentException("the symbol " + symbol + " has no row");
    }
    if (outputs.containsKey(row)) {
      throw new IllegalArgumentException("row " + row + " of " + symbol + " is read and written");
    }
  }

  private void place(Term term, Map<Term, Boolean> placed) {
    if (placed.putIfAbsent(term, true) != null || term.operands.isEmpty()) {
      return;
    }
    Step step = new Step(term, fuses(term));
    step.sources().forEach(each -> place(each, placed));
    steps.add(step);
  }

  /// A product that only this sum needs is not rounded on its way into the sum.
  private boolean fuses(Term term) {
    if (term.op != Op.ADD) {
      return false;
    }
    Term product = Step.product(term);
    return product.op == Op.MULTIPLY && uses.getOrDefault(product, 0) == 1;
  }
}
