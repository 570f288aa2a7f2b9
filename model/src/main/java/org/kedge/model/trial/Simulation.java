// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.VirtualPatient;

/// Simulates the arms of a design on virtual patients. Patient i is the same in every arm and for
/// every number of patients.
///
/// @source evidence drug/ketamine and drug/esketamine
public final class Simulation {
  private final Evidence evidence;

  /// A simulation from the rows.
  public Simulation(Evidence evidence) {
    this.evidence = evidence;
  }

  /// Runs a design.
  ///
  /// @param patients patients an arm, at least 1
  /// @param seed any number; the same seed gives the same numbers
  /// @param threads at least 1; they do not change the result
  /// @return arms in order, times ascending, quantities in their order
  /// @throws IllegalArgumentException if a regimen is outside the range of its row, or patients or
  ///   threads are below 1
  /// @throws ArithmeticException if a number stops being finite
  public List<Summary> run(Design design, int patients, long seed, int threads) {
    design.arms().forEach(new Domain(evidence)::require);
    List<Summary> summaries = new ArrayList<>();
    try (ForkJoinPool pool = pool(patients, threads)) {
      for (Arm arm : design.arms()) {
        summaries.addAll(
            result(
                pool.submit(() -> summarise(design, arm, simulate(design, arm, patients, seed)))));
      }
    }
    return summaries;
  }

  /// The patients of one arm one by one.
  ///
  /// @param arm one of the design's
  /// @param patients at least 1
  /// @param seed as in a run: the same patients
  /// @param threads at least 1; they do not change the result
  /// @return each patient and her values at the design's times, in the units of their quantities
  /// @throws IllegalArgumentException if the regimen is outside the range of its row, or patients
  ///   or threads are below 1
  public Individuals individuals(Design design, Arm arm, int patients, long seed, int threads) {
    new Domain(evidence).require(arm);
    try (ForkJoinPool pool = pool(patients, threads)) {
      Values values = result(pool.submit(() -> simulate(design, arm, patients, seed)));
      List<VirtualPatient> people =
          IntStream.range(0, patients)
              .mapToObj(index -> design.population().patient(evidence, seed, index))
              .toList();
      Entrance entrance = new Entrance(arm.switches().continuation(), timesH(design));
      return new Individuals(people, values, entrance);
    }
  }

  /// For whom a run extrapolates.
  ///
  /// @param patients patients an arm, at least 1
  /// @param seed as in the run
  /// @return one entry an arm and range that some of its patients are outside of
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public List<Extrapolation> extrapolations(Design design, int patients, long seed) {
    return new Domain(evidence).marks(design, patients, seed);
  }

  /// What the pool worked out; a failure as it was thrown, and not as the pool wraps it.
  private static <T> T result(ForkJoinTask<T> task) {
    try {
      return task.join();
    } catch (RuntimeException failure) {
      throw thrown(failure);
    }
  }

  private static RuntimeException thrown(RuntimeException failure) {
    return failure.getCause() instanceof RuntimeException cause ? thrown(cause) : failure;
  }

  private static ForkJoinPool pool(int patients, int threads) {
    if (patients < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "patients and threads must be at least 1, were %d and %d".formatted(patients, threads));
    }
    return new ForkJoinPool(threads);
  }

  /// What has to be said beside the numbers: sampling sites, the rows behind what the design asks
  /// for beyond the plain model, and what its assessments cannot show.
  ///
  /// @return one sentence each
  /// @throws IllegalArgumentException if an influence is out of the range of its row, or a row is
  ///   missing
  public List<String> footnotes(Design design) {
    return new Footnotes(evidence, design).sentences();
  }

  /// Whether the assessments of a design can show a relapse: whether enough of them lie as far
  /// apart as the definition asks for. Where they cannot, the quantity has no value for anybody.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public boolean canShowRelapse(Design design) {
    return RatedCourse.canShowRelapse(design.relapse().rule(evidence), timesH(design));
  }

  private static double[] timesH(Design design) {
    return design.timesH().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Values simulate(Design design, Arm arm, int patients, long seed) {
    double[] timesH = timesH(design);
    ArmPlan plan = new ArmPlan(evidence, arm, design.relapse(), timesH);
    return new Values(
        IntStream.range(0, Math.ceilDiv(patients, PatientBlock.SIZE))
            .parallel()
            .map(block -> block * PatientBlock.SIZE)
            .mapToObj(first -> patients(design, seed, first, patients))
            .map(people -> new PatientBlock(plan, people, timesH.length).run())
            .toList());
  }

  private List<VirtualPatient> patients(Design design, long seed, int first, int patients) {
    return IntStream.range(first, Math.min(patients, first + PatientBlock.SIZE))
        .mapToObj(index -> design.population().patient(evidence, seed, index))
        .toList();
  }

  private static List<Summary> summarise(Design design, Arm arm, Values values) {
    Quantity[] quantities = Quantity.values();
    Entrance entrance = new Entrance(arm.switches().continuation(), timesH(design));
    int goOn = values.count(entrance);
    return IntStream.range(0, values.times() * quantities.length)
        .parallel()
        .mapToObj(at -> {
          int time = at / quantities.length;
          Quantity quantity = quantities[at % quantities.length];
          double[] numbers = values.of(quantity, time);
          int people = entrance.isOfAll(time) ? numbers.length : goOn;
          Summary summary = Summary.of(arm.name(), design.timesH().get(time), quantity, numbers);
          requireFinite(summary, people);
          return summary;
        })
        .toList();
  }

  /// Relapses apart, everybody who is still there counts.
  private static void requireFinite(Summary summary, int people) {
    boolean all = summary.quantity() == Quantity.RELAPSED || summary.n() == people;
    if (!all || !Double.isFinite(summary.mean().orElse(0))) {
      throw new ArithmeticException(
          "%s is not finite at %s h in arm %s"
              .formatted(summary.quantity().word(), summary.timeH(), summary.arm()));
    }
  }
}
