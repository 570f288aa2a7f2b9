// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Solves block after block of one problem, in its own memory.
final class Block {
  /// A step that leaves less than a billionth of itself before an event goes all the way.
  private static final double NEARLY = 1 - 1e-9;

  private final Solver solver;
  private final Plan plan;
  private final Problem problem;
  private final Memory memory;
  private final Drive drive;
  private final Stride stride;
  private final Observer observer;
  private final StepControl control;
  private final double[] inputs;
  private final int states;
  private final int next;
  private final int stateCells;
  private final int initial;
  private final int time;
  private final int error;
  private double now;

  Block(Solver solver, Problem problem) {
    this.solver = solver;
    this.plan = solver.plan;
    this.problem = problem;
    memory = new Memory(plan.layout, solver.scratch, solver.lanes);
    drive = new Drive(plan.linear, memory);
    stride = new Stride(plan, memory, solver.factors);
    observer = new Observer(solver, problem, memory);
    control = new StepControl(solver.steps, solver.order);
    inputs = new double[solver.equations.inputs.size()];
    states = memory.at(plan.states);
    next = memory.at(plan.next);
    stateCells = plan.states.size() * memory.lanes;
    initial = memory.at(plan.initial);
    time = memory.at(plan.time);
    error = memory.at(plan.error);
  }

  /// Solves one block and writes its outputs.
  Outcome solve(int block, Trajectory trajectory) {
    int first = block * memory.lanes;
    observer.begin(trajectory.block(block));
    control.begin(problem.end());
    Optional<Reason> fault = begin(first).or(this::course);
    return fault.isPresent()
        ? new Outcome.Failed(fault.get(), now, first)
        : new Outcome.Solved(trajectory, control.steps());
  }

  /// Puts persons into the lanes; lanes without one hold the last person again.
  private Optional<Reason> begin(int first) {
    now = 0;
    int last = problem.size() - 1;
    for (int lane = 0; lane < memory.lanes; lane++) {
      double[] person = problem.person(Math.min(first + lane, last));
      for (int at = 0; at < person.length; at++) {
        memory.cells[at * memory.lanes + lane] = person[at];
      }
    }
    Arrays.fill(inputs, 0);
    for (int input = 0; input < inputs.length; input++) {
      memory.fill(memory.at(solver.equations.inputs.get(input)), 0);
    }
    memory.fill(memory.at(plan.relative), control.relative());
    memory.fill(memory.at(plan.absolute), control.absolute());
    solver.preparation.run(memory.cells);
    for (int at = 0; at < plan.nonlinear.size(); at++) {
      int from = initial + plan.nonlinear.get(at) * memory.lanes;
      System.arraycopy(memory.cells, from, memory.cells, states + at * memory.lanes, memory.lanes);
    }
    stride.forget();
    return drive.start(initial) ? Optional.empty() : Optional.of(Reason.NO_REAL_MODES);
  }

  private Optional<Reason> course() {
    memory.fill(time, 0);
    System.arraycopy(memory.cells, states, memory.cells, next, stateCells);
    if (!observer.atStart()) {
      return Optional.of(Reason.NOT_FINITE);
    }
    List<Event> events = problem.events();
    int at = 0;
    while (now < problem.end()) {
      for (; at < events.size() && events.get(at).time() <= now; at++) {
        apply(events.get(at));
      }
      double end =
          at < events.size() ? Math.min(events.get(at).time(), problem.end()) : problem.end();
      Optional<Reason> fault = segment(end);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private void apply(Event event) {
    switch (event) {
      case Event.Rate rate -> {
        drive.rate(rate.input(), rate.value() - inputs[rate.input()]);
        inputs[rate.input()] = rate.value();
        memory.fill(memory.at(solver.equations.inputs.get(rate.input())), rate.value());
      }
      case Event.Bolus bolus -> {
        int linear = plan.linear.places.indexOf(bolus.state());
        if (linear >= 0) {
          drive.bolus(linear, bolus.amount());
        } else {
          int row = states + plan.nonlinear.indexOf(bolus.state()) * memory.lanes;
          for (int lane = 0; lane < memory.lanes; lane++) {
            memory.cells[row + lane] += bolus.amount();
          }
        }
      }
    }
  }

  /// Steps to the next event.
  private Optional<Reason> segment(double end) {
    control.restart();
    while (now < end) {
      if (control.isExhausted()) {
        return Optional.of(Reason.STEP_LIMIT);
      }
      double length = stride(end - now);
      boolean last = length == end - now;
      if (now + length == now) {
        return Optional.of(control.fault());
      }
      memory.fill(time, now);
      solver.step.run(memory.cells);
      if (control.accepts(length, memory.largest(error))) {
        if (!observer.within(now, length, last ? end : now + length)) {
          return Optional.of(Reason.NOT_FINITE);
        }
        System.arraycopy(memory.cells, next, memory.cells, states, stateCells);
        stride.grow();
        now = last ? end : now + length;
      } else if (stride.isShortest(length)) {
        return Optional.of(control.fault());
      }
    }
    return Optional.empty();
  }

  /// The next length: all that is left where that is allowed, so that the event is met exactly.
  private double stride(double left) {
    double suggested = control.suggested();
    if (suggested >= left * NEARLY) {
      return stride.exactly(left);
    }
    return control.isFixed() ? stride.exactly(suggested) : stride.atMost(suggested);
  }
}
