// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

/// A person who does not exist, as [Population#patient] draws one.
///
/// @param weightKg body weight, kg, within the bounds of the population
/// @param ageYears age, years, likewise
/// @param female whether a woman
/// @param ancestry which factors of the nasal pack apply
/// @param madrsBaseline MADRS total at the start, as observed, points, likewise
/// @param strongResponder whether of the class of strong responders
/// @param parameters individual parameters
/// @param noise the patient's own source of chance
/// @source evidence drug/ketamine/person.csv, and the spreads of all rows that are asked for
public record VirtualPatient(
    double weightKg,
    double ageYears,
    boolean female,
    Ancestry ancestry,
    double madrsBaseline,
    boolean strongResponder,
    Parameters parameters,
    Noise noise) {
  /// The same person with other parameters.
  ///
  /// @param others individual parameters
  public VirtualPatient with(Parameters others) {
    return new VirtualPatient(
        weightKg, ageYears, female, ancestry, madrsBaseline, strongResponder, others, noise);
  }
}
