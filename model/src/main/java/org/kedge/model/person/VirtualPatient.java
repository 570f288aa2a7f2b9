// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

/// A person who does not exist, as [Population#patient] draws one.
///
/// @param weightKg body weight, kg, within the bounds of the population
/// @param ageYears age, years, likewise
/// @param female whether a woman
/// @param madrsBaseline MADRS total at the start, as observed, points, likewise
/// @param strongResponder whether of the class of strong responders
/// @param parameters individual parameters
/// @param noise the patient's own source of chance
public record VirtualPatient(
    double weightKg,
    double ageYears,
    boolean female,
    double madrsBaseline,
    boolean strongResponder,
    Parameters parameters,
    Noise noise) {}
