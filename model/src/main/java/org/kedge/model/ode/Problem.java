// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What is to be solved: persons who share their events and the times of their outputs.
///
/// All start at time 0. Persons with other dosing times make another problem. Units are those of
/// the equations.
public final class Problem {
  private final double[][] persons;
  private final List<Event> events;
  private final double[] times;

  /// A problem.
  ///
  /// @param persons parameters of each, in the order of [Equations#parameters()], finite; at least
  ///   one person
  /// @param events in any order
  /// @param times when outputs are wanted, finite, not descending, from 0 on; at least one
  /// @shape `persons`: `person x parameter`
  /// @throws IllegalArgumentException if there is no person or no time, or the times descend
  public Problem(double[][] persons, List<Event> events, double[] times) {
    if (persons.length == 0 || times.length == 0) {
      throw new IllegalArgumentException("a problem needs a person and a time");
    }
    double before = 0;
    for (double time : times) {
      if (!(time >= before && Double.isFinite(time))) {
        throw new IllegalArgumentException(
            "times must be finite, from 0 on and not descend, was %s after %s"
                .formatted(time, before));
      }
      before = time;
    }
    this.persons = Arrays.stream(persons).map(double[]::clone).toArray(double[][]::new);
    this.events = events.stream().sorted(Comparator.comparingDouble(Event::time)).toList();
    this.times = times.clone();
  }

  /// Number of persons.
  int size() {
    return persons.length;
  }

  double[] person(int at) {
    return persons[at];
  }

  List<Event> events() {
    return events;
  }

  double[] times() {
    return times;
  }

  double end() {
    return times[times.length - 1];
  }
}
