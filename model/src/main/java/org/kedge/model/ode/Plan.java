// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Program;
import org.kedge.model.simd.Term;

/// A system and a method worked out into programs over the rows of a block's memory.
///
/// Five programs: once a person (`preparation`), once a length of step (`factors`), once a step
/// (`step`), once a step that holds an output time (`dense`), once an output time (`observe`).
final class Plan {
  final Layout layout;
  final int nodes;
  final Term time;
  final Term stepLength;
  final Term fraction;
  final Term lapse;
  final Term relative;
  final Term absolute;
  final Term error;
  final List<Term> states;
  final List<Term> next;
  final List<Term> initial;
  final List<Term> outputs;
  final Term probe;
  final Linear linear;
  final List<Integer> nonlinear;
  final Program preparation;
  final Program factors;
  final Program step;
  final Program dense;
  final Program observe;

  Plan(Equations equations, Method method, Partition partition) {
    Algebra algebra = equations.algebra;
    layout = new Layout(algebra, equations.parameters);
    equations.inputs.forEach(layout::place);
    time = layout.place(equations.time);
    stepLength = layout.row("step");
    fraction = layout.row("fraction");
    lapse = layout.row("lapse");
    relative = layout.row("relative");
    absolute = layout.row("absolute");
    error = layout.row("error");
    probe = layout.row("probe");
    nonlinear = partition.nonlinear();
    states = nonlinear.stream().map(at -> layout.place(equations.states.get(at))).toList();
    next = layout.rows("next", states.size());
    initial = layout.rows("initial", equations.states.size());
    outputs = layout.rows("output", equations.outputs.size());
    linear = new Linear(equations, partition.linear(), method.nodes(), layout);
    nodes = method.nodes().size();

    Driven driven = driven(equations, method);
    Method.Step done = method.step(driven, stepLength);
    List<List<Term>> slopes = rows("slope", done.slopes().size());
    List<List<Term>> coefficients = rows("dense", method.denseWeights().length);

    Map<Term, Term> stepResults = new LinkedHashMap<>();
    put(stepResults, next, done.next());
    for (int stage = 0; stage < slopes.size(); stage++) {
      put(stepResults, slopes.get(stage), done.slopes().get(stage));
    }
    stepResults.put(error, largestError(done));
    step = layout.program(stepResults);
    dense = layout.program(matched(coefficients, method.dense(slopes)));
    factors = layout.program(linear.factors(stepLength, method.nodes()));
    observe = layout.program(observation(equations, coefficients));
    Map<Term, Term> once = new LinkedHashMap<>(linear.constants());
    put(once, initial, equations.initial);
    preparation = layout.preparation(once);
  }

  private Driven driven(Equations equations, Method method) {
    List<Term> drives = new ArrayList<>(linear.states);
    drives.add(time);
    List<Term> slopes = new ArrayList<>(linear.slopes());
    slopes.add(time.number(1));
    return new Driven(
        equations.algebra,
        states,
        nonlinear.stream().map(equations.derivatives::get).toList(),
        drives,
        slopes,
        node -> {
          List<Term> values = new ArrayList<>(linear.at(node));
          values.add(time.plus(stepLength.times(method.nodes().get(node))));
          return values;
        });
  }

  /// The largest ratio of error and tolerance over the states.
  private Term largestError(Method.Step done) {
    Algebra algebra = layout.algebra;
    Term largest = algebra.constant(0);
    for (int state = 0; state < states.size(); state++) {
      Term size = algebra.max(algebra.abs(states.get(state)), algebra.abs(done.next().get(state)));
      Term ratio = done.error().get(state).over(absolute.plus(relative.times(size)));
      largest = algebra.max(largest, algebra.abs(ratio));
    }
    return largest;
  }

  private Map<Term, Term> observation(Equations equations, List<List<Term>> coefficients) {
    Algebra algebra = equations.algebra;
    Map<Term, Term> values = new HashMap<>();
    values.put(time, time.plus(lapse));
    put(values, linear.states, linear.after(lapse));
    for (int state = 0; state < states.size(); state++) {
      int own = state;
      List<Term> degrees = coefficients.stream().map(degree -> degree.get(own)).toList();
      Term value = Method.within(fraction, states.get(state), next.get(state), degrees);
      values.put(states.get(state), value);
    }
    Map<Term, Term> results = new LinkedHashMap<>();
    Term size = algebra.constant(0);
    for (int output = 0; output < outputs.size(); output++) {
      Term value = algebra.substitute(equations.outputs.get(output), values);
      results.put(outputs.get(output), value);
      size = size.plus(algebra.abs(value));
    }
    results.put(probe, size);
    return results;
  }

  private List<List<Term>> rows(String name, int count) {
    List<List<Term>> rows = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      rows.add(layout.rows(name, states.size()));
    }
    return rows;
  }

  private static Map<Term, Term> matched(List<List<Term>> symbols, List<List<Term>> terms) {
    Map<Term, Term> results = new LinkedHashMap<>();
    for (int at = 0; at < symbols.size(); at++) {
      put(results, symbols.get(at), terms.get(at));
    }
    return results;
  }

  private static void put(Map<Term, Term> results, List<Term> symbols, List<Term> terms) {
    for (int at = 0; at < symbols.size(); at++) {
      results.put(symbols.get(at), terms.get(at));
    }
  }
}
