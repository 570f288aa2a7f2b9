// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

/// Whether a problem fits the equations.
final class Fit {
  private Fit() {}

  static void check(Equations equations, Problem problem) {
    int parameters = equations.parameters.size();
    for (int person = 0; person < problem.size(); person++) {
      double[] values = problem.person(person);
      if (values.length != parameters) {
        throw new IllegalArgumentException(
            "person %d has %d parameters, expected %d"
                .formatted(person, values.length, parameters));
      }
      for (int at = 0; at < parameters; at++) {
        if (!Double.isFinite(values[at])) {
          throw new IllegalArgumentException(
              "%s of person %d must be finite, was %s"
                  .formatted(equations.parameters.get(at), person, values[at]));
        }
      }
    }
    for (Event event : problem.events()) {
      switch (event) {
        case Event.Rate rate -> check("input", rate.input(), equations.inputs.size());
        case Event.Bolus bolus -> check("state", bolus.state(), equations.states.size());
      }
    }
  }

  private static void check(String kind, int place, int count) {
    if (place >= count) {
      throw new IllegalArgumentException(
          "an event names %s %d of %d, counted from 0".formatted(kind, place, count));
    }
  }
}
