// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Derivative;
import org.kedge.model.simd.Term;

/// The states that a method integrates, and what drives them from outside.
///
/// @param states symbols of the states
/// @param derivatives their changes, as formulas of states and drives
/// @param drives symbols of what is known at each time: linear states and the time itself
/// @param driveSlopes change of each drive at the start of a step
/// @param driveAt value of each drive, by the place of the node in [Method#nodes()]
record Driven(
    Algebra algebra,
    List<Term> states,
    List<Term> derivatives,
    List<Term> drives,
    List<Term> driveSlopes,
    IntFunction<List<Term>> driveAt) {

  int size() {
    return states.size();
  }

  /// The changes of some states at a node.
  List<Term> derivatives(List<Term> values, int node) {
    Map<Term, Term> replacements = new HashMap<>();
    put(replacements, states, values);
    put(replacements, drives, driveAt.apply(node));
    return derivatives.stream().map(each -> algebra.substitute(each, replacements)).toList();
  }

  /// `d derivative / d state` at the start of a step.
  Term[][] jacobian() {
    Map<Term, Term> start = new HashMap<>();
    put(start, drives, driveAt.apply(0));
    Term[][] jacobian = new Term[size()][size()];
    for (int column = 0; column < size(); column++) {
      Derivative by = new Derivative(algebra, states.get(column));
      for (int row = 0; row < size(); row++) {
        jacobian[row][column] = algebra.substitute(by.of(derivatives.get(row)), start);
      }
    }
    return jacobian;
  }

  /// Change of each derivative with time, states held, at the start of a step.
  List<Term> driftAtStart() {
    Map<Term, Term> start = new HashMap<>();
    put(start, drives, driveAt.apply(0));
    List<Derivative> by = drives.stream().map(drive -> new Derivative(algebra, drive)).toList();
    return derivatives.stream()
        .map(derivative -> {
          Term sum = algebra.constant(0);
          for (int drive = 0; drive < drives.size(); drive++) {
            sum = sum.plus(by.get(drive).of(derivative).times(driveSlopes.get(drive)));
          }
          return algebra.substitute(sum, start);
        })
        .toList();
  }

  private static void put(Map<Term, Term> replacements, List<Term> symbols, List<Term> values) {
    for (int at = 0; at < symbols.size(); at++) {
      replacements.put(symbols.get(at), values.get(at));
    }
  }
}
