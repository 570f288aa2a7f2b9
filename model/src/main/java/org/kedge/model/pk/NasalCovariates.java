// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// What the nasal pack asks about a person.
///
/// @param ageYears age, years, at least 0, finite
/// @param asian whether the factors for Asian people apply
/// @param japanese whether the factor for Japanese people applies too; a Japanese person is `asian`
public record NasalCovariates(double ageYears, boolean asian, boolean japanese) {
  /// Checks the age, and that the factors fit together.
  ///
  /// @throws IllegalArgumentException if the age is out of its range, or someone is Japanese and
  ///   not Asian
  public NasalCovariates {
    if (japanese && !asian) {
      throw new IllegalArgumentException("japanese implies asian");
    }
    if (!(ageYears >= 0 && ageYears < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("ageYears must be at least 0 and finite, was " + ageYears);
    }
  }
}
