// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Derivative;
import org.kedge.model.simd.Term;

/// The states that can be solved exactly, and the rest, which they drive.
///
/// A state is linear if its change is a sum of linear states and inputs, each times a number that
/// stays the same between events. The linear states know nothing of the others.
///
/// @param linear places of the linear states, ascending
/// @param nonlinear places of the others, ascending
record Partition(List<Integer> linear, List<Integer> nonlinear) {
  /// The partition with as many linear states as there are.
  static Partition of(Equations equations) {
    List<Integer> linear =
        new ArrayList<>(IntStream.range(0, equations.states.size()).boxed().toList());
    boolean shrinking = true;
    while (shrinking) {
      shrinking = linear.removeIf(state -> !isLinear(equations, state, linear));
    }
    return with(equations, linear);
  }

  /// The partition that leaves all states to the method.
  static Partition none(Equations equations) {
    return with(equations, List.of());
  }

  private static Partition with(Equations equations, List<Integer> linear) {
    List<Integer> rest =
        IntStream.range(0, equations.states.size())
            .filter(state -> !linear.contains(state))
            .boxed()
            .toList();
    return new Partition(List.copyOf(linear), rest);
  }

  private static boolean isLinear(Equations equations, int state, List<Integer> linear) {
    Term derivative = equations.derivatives.get(state);
    List<Term> allowed = new ArrayList<>(equations.inputs);
    linear.forEach(at -> allowed.add(equations.states.get(at)));
    return Algebra.everySymbol(
            derivative, symbol -> allowed.contains(symbol) || equations.parameters.contains(symbol))
        && allowed.stream()
            .map(symbol -> new Derivative(equations.algebra, symbol).of(derivative))
            .allMatch(slope -> Algebra.everySymbol(slope, equations.parameters::contains));
  }

  /// What is left of a linear state's change where all states and inputs are 0.
  static Term constantPart(Equations equations, int state) {
    Map<Term, Term> zeros = new HashMap<>();
    Term zero = equations.algebra.constant(0);
    equations.states.forEach(symbol -> zeros.put(symbol, zero));
    equations.inputs.forEach(symbol -> zeros.put(symbol, zero));
    return equations.algebra.substitute(equations.derivatives.get(state), zeros);
  }
}
