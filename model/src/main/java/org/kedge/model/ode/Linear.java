// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Derivative;
import org.kedge.model.simd.Term;

/// The linear states as formulas of their modes.
///
/// Between events `x = V m - s`: each mode m grows by `exp(rate t)`, and the shift s makes the
/// constant inputs vanish (`A s = input`).
final class Linear {
  final List<Integer> places;
  final List<Term> states;
  final Blocks blocks;

  /// Amounts of the modes at the start of a step.
  final List<Term> modes;

  final List<Term> rates;
  final List<Term> shift;

  /// Growth of each mode from the start of a step to each node but the first: node by mode.
  final List<List<Term>> growth = new ArrayList<>();

  /// V by state and mode; the number 0 where a mode does not touch a state.
  final Term[][] vectors;

  /// Rates between the states, `[to][from]`.
  final Term[][] between;

  /// Weights of the inputs, `[state][input]`; the last input is the constant 1.
  final Term[][] weights;

  final int inputs;

  private final Map<Term, Term> constants = new LinkedHashMap<>();

  Linear(Equations equations, List<Integer> places, List<Double> nodes, Layout layout) {
    this.places = places;
    int size = places.size();
    states = places.stream().map(equations.states::get).toList();
    modes = layout.rows("mode", size);
    rates = layout.rows("rate", size);
    shift = layout.rows("shift", size);
    nodes.stream().skip(1).forEach(node -> growth.add(layout.rows("growth", size)));
    inputs = equations.inputs.size() + 1;
    between = new Term[size][size];
    weights = new Term[size][inputs];
    vectors = new Term[size][size];
    for (int to = 0; to < size; to++) {
      weigh(equations, to, layout);
    }
    blocks = Blocks.of(between);
    for (int state = 0; state < size; state++) {
      for (int mode = 0; mode < size; mode++) {
        vectors[state][mode] =
            blocks.reaches[mode][state] ? layout.row("vector") : equations.time.number(0);
      }
    }
  }

  private void weigh(Equations equations, int to, Layout layout) {
    Algebra algebra = equations.algebra;
    Term derivative = equations.derivatives.get(places.get(to));
    for (int from = 0; from < states.size(); from++) {
      Term slope = new Derivative(algebra, states.get(from)).of(derivative);
      between[to][from] = kept(slope, layout);
    }
    for (int input = 0; input < equations.inputs.size(); input++) {
      Term slope = new Derivative(algebra, equations.inputs.get(input)).of(derivative);
      weights[to][input] = kept(slope, layout);
    }
    weights[to][inputs - 1] = kept(Partition.constantPart(equations, places.get(to)), layout);
  }

  private Term kept(Term term, Layout layout) {
    if (term.isZero()) {
      return term;
    }
    Term symbol = layout.row("weight");
    constants.put(symbol, term);
    return symbol;
  }

  /// What follows from the parameters alone, by its row.
  Map<Term, Term> constants() {
    return constants;
  }

  /// Growth of the modes over a step.
  Map<Term, Term> factors(Term stepLength, List<Double> nodes) {
    Map<Term, Term> factors = new LinkedHashMap<>();
    for (int node = 1; node < nodes.size(); node++) {
      for (int mode = 0; mode < modes.size(); mode++) {
        Term lapse = stepLength.times(nodes.get(node));
        factors.put(growth.get(node - 1).get(mode), exponential(rates.get(mode), lapse));
      }
    }
    return factors;
  }

  private static Term exponential(Term rate, Term lapse) {
    return rate.times(lapse).exponential();
  }

  /// The states at a node of a step.
  List<Term> at(int node) {
    return node == 0 ? states(modes) : states(times(modes, growth.get(node - 1)));
  }

  /// The states some time after the start of a step.
  List<Term> after(Term lapse) {
    return states(times(modes, rates.stream().map(rate -> exponential(rate, lapse)).toList()));
  }

  /// Changes of the states at the start of a step.
  List<Term> slopes() {
    List<Term> changes = times(modes, rates);
    return indices().mapToObj(state -> combine(state, changes)).toList();
  }

  private List<Term> states(List<Term> amounts) {
    return indices().mapToObj(state -> combine(state, amounts).minus(shift.get(state))).toList();
  }

  private Term combine(int state, List<Term> amounts) {
    Term sum = modes.getFirst().number(0);
    for (int mode = 0; mode < amounts.size(); mode++) {
      sum = sum.plus(vectors[state][mode].times(amounts.get(mode)));
    }
    return sum;
  }

  private IntStream indices() {
    return IntStream.range(0, states.size());
  }

  private List<Term> times(List<Term> a, List<Term> b) {
    return indices().mapToObj(at -> a.get(at).times(b.get(at))).toList();
  }
}
