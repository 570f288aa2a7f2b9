// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.List;

/// The answer for all drugs that were asked for.
///
/// @param setting how it was done
/// @param screenings one a drug, in the order asked
/// @param attest what the record does not say and the clinician confirms before a plan can be
///   approved
public record ScreeningResult(Setting setting, List<Screening> screenings, List<String> attest) {
  /// Copies the lists.
  public ScreeningResult {
    screenings = List.copyOf(screenings);
    attest = List.copyOf(attest);
  }

  /// The same findings with the decisions of prescribers to go on with some of them.
  ///
  /// A decision counts only for a finding of its drug and rule that is about the course, that its
  /// row allows to override, and whose value is still the one the prescriber saw; and only where a
  /// prescriber has signed it. One that does not count is left out. Decisions of an earlier call do
  /// not stay: the ones given are all there are.
  public ScreeningResult goingOn(List<Overruled> decisions) {
    return new ScreeningResult(
        setting,
        screenings.stream()
            .map(one -> Screening.of(one.drug(), one.findings(), decisions))
            .toList(),
        attest);
  }
}
