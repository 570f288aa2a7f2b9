// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Parameters;
import org.kedge.model.person.Population;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Influence;

/// Somebody like the people of an arm.
///
/// @param parameters parameters of the model
/// @param weightKg body weight
/// @param ageYears age
record Person(Parameters parameters, double weightKg, double ageYears) {
  /// From whom the people of an arm are drawn: what the source says, and the rows where it is
  /// silent.
  static Population population(Evidence evidence, ObservedArm arm) {
    Population rows = Population.of(evidence);
    ObservedArm.Covariates said = arm.person();
    return new Population(
        mean(rows.weightKg(), said.weightKg()),
        between(rows.ageYears(), said.ageFrom(), said.ageTo()),
        rows.fractionFemale(),
        said.baseline().isEmpty()
            ? rows.madrsBaseline()
            : rows.madrsBaseline()
                .with(
                    said.baseline().getAsDouble(),
                    said.baselineSd().orElse(rows.madrsBaseline().sd())));
  }

  private static Population.Range mean(Population.Range row, OptionalDouble said) {
    return said.isEmpty() ? row : row.with(said.getAsDouble(), row.sd());
  }

  private static Population.Range between(
      Population.Range row, OptionalDouble from, OptionalDouble to) {
    double low = Math.max(row.low(), from.orElse(row.low()));
    double high = Math.min(row.high(), to.orElse(row.high()));
    return new Population.Range(
        Math.clamp(row.mean(), low, high), Math.min(row.sd(), high - low), low, high);
  }

  /// The typical person of an arm.
  static Person typical(Evidence evidence, ObservedArm arm) {
    Population population = population(evidence, arm);
    return new Person(
        influenced(evidence, arm, evidence::value),
        population.weightKg().mean(),
        population.ageYears().mean());
  }

  /// Virtual patient of an arm.
  static Person virtual(Evidence evidence, ObservedArm arm, long seed, int index) {
    VirtualPatient patient = population(evidence, arm).patient(evidence, seed, index);
    return new Person(
        influenced(evidence, arm, patient.parameters()), patient.weightKg(), patient.ageYears());
  }

  private static Parameters influenced(Evidence evidence, ObservedArm arm, Parameters without) {
    Optional<Influence> influence = arm.person().influence();
    return influence.isEmpty() ? without : influence.get().on(without, evidence);
  }
}
