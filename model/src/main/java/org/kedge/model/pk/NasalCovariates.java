// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// What the nasal pack asks about a person.
///
/// @param ageYears age, years
/// @param asian whether the factors for Asian people apply
/// @param japanese whether the factor for Japanese people applies too; a Japanese person is `asian`
public record NasalCovariates(double ageYears, boolean asian, boolean japanese) {
  /// Checks that the factors fit together.
  public NasalCovariates {
    if (japanese && !asian) {
      throw new IllegalArgumentException("japanese implies asian");
    }
    if (!(ageYears >= 0)) {
      throw new IllegalArgumentException("ageYears must be at least 0, was " + ageYears);
    }
  }
}
