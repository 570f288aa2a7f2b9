// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.List;
import org.kedge.model.simd.Algebra;
import org.kedge.model.simd.Term;

/// A system of ordinary differential equations, as read from its text.
///
/// One statement a line; `#` starts a remark:
///
///     parameter CL V KA          a number that each person brings
///     input dose                 a rate that is constant between events
///     state A = 0                a state with its value at time 0, a formula of parameters
///     C = A / V                  a name for a formula
///     A' = dose - CL * C         the change of a state
///     output C A                 what is reported
///
/// Formulas know `+ - * / ^`, parentheses, `exp`, `log`, `sqrt`, `max(a, b)` and the time `t`. A power
/// asks for a base that is not negative. An amount per kilogram is an input times a parameter. Units
/// are the text's own: all rates are by the one unit of time that it has in mind.
public final class Equations {
  final Algebra algebra;
  final Term time;
  final List<Term> parameters;
  final List<Term> inputs;
  final List<Term> states;
  final List<Term> initial;
  final List<Term> derivatives;
  final List<Term> outputs;
  private final List<String> outputNames;

  Equations(EquationReader reader) {
    algebra = reader.algebra;
    time = reader.time;
    parameters = List.copyOf(reader.parameters);
    inputs = List.copyOf(reader.inputs);
    states = List.copyOf(reader.initial.keySet());
    initial = List.copyOf(reader.initial.values());
    derivatives = states.stream().map(reader::derivative).toList();
    outputNames = List.copyOf(reader.outputs);
    outputs = outputNames.stream().map(reader::defined).toList();
  }

  /// The equations of a text.
  ///
  /// @param text as described, with at least one state
  /// @throws IllegalArgumentException if it is not, with the number of the line
  public static Equations read(String text) {
    return new Equations(EquationReader.read(text));
  }

  /// Names of the parameters, in the order in which a person's values are given.
  public List<String> parameters() {
    return parameters.stream().map(Term::toString).toList();
  }

  /// Names of the outputs, in the order of a trajectory.
  public List<String> outputs() {
    return outputNames;
  }
}
