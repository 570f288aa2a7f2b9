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
}
