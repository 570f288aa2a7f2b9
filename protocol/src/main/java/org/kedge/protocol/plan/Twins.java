// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;
import org.kedge.protocol.patient.Patient;

/// What is known of a patient, and the virtual people who share it. What is not known is drawn as
/// in the population.
///
/// @param weightKg the weight of the dose; for a spray the latest one on record
/// @param ageYears age when the plan was made out
/// @param madrs latest MADRS total
record Twins(OptionalDouble weightKg, OptionalDouble ageYears, OptionalDouble madrs) {
  static Twins of(Patient patient, Plan plan) {
    LocalDate day = LocalDate.ofInstant(plan.asOf(), ZoneOffset.UTC);
    return new Twins(
        switch (plan.order()) {
          case DoseOrder.Infusion order -> OptionalDouble.of(order.weight().kg());
          case DoseOrder.Nasal _ ->
              Planner.weights(patient, plan.asOf()).stream().mapToDouble(Weight::kg).findFirst();
        },
        patient.birthDate().stream()
            .mapToDouble(born -> Period.between(born, day).getYears())
            .findFirst(),
        patient.readings("madrs-total", plan.asOf()).stream()
            .mapToDouble(reading -> reading.value())
            .findFirst());
  }

  /// Why the model has no such people, in one sentence; nothing where it has.
  Optional<String> refusal(Evidence evidence) {
    Population all = Population.of(evidence);
    return Stream.of(
            refusal("a weight of %s kg", weightKg, all.weightKg()),
            refusal("an age of %s years", ageYears, all.ageYears()),
            refusal("a MADRS of %s points at the start", madrs, all.madrsBaseline()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> refusal(
      String what, OptionalDouble known, Population.Range range) {
    return known.stream()
        .filter(value -> !(value >= range.low() && value <= range.high()))
        .mapToObj(value ->
            "The model makes no prediction for %s: it goes from %s to %s."
                .formatted(
                    what.formatted(Quantity.number(value)),
                    Quantity.number(range.low()),
                    Quantity.number(range.high())))
        .findFirst();
  }

  /// @throws IllegalArgumentException if the model has no such people
  Population population(Evidence evidence) {
    Population all = Population.of(evidence);
    return new Population(
        held(all.weightKg(), weightKg),
        held(all.ageYears(), ageYears),
        all.fractionFemale(),
        held(all.madrsBaseline(), madrs));
  }

  private static Population.Range held(Population.Range range, OptionalDouble known) {
    return known.isPresent() ? range.with(known.getAsDouble(), 0) : range;
  }
}
