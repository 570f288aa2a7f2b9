// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

/// What the nasal pack asks about a person.
///
/// @param ageYears age, years
/// @param asian whether the factors for Asian people apply
/// @param japanese whether the factor for Japanese people applies too; a Japanese person is `asian`
/// @param liverFactor factor on the liver's elimination, 1 for an unimpaired liver
public record NasalCovariates(
    double ageYears, boolean asian, boolean japanese, double liverFactor) {
  /// Checks that the factors fit together.
  public NasalCovariates {
    if (japanese && !asian) {
      throw new IllegalArgumentException("japanese implies asian");
    }
    if (!(ageYears >= 0) || !(liverFactor > 0)) {
      throw new IllegalArgumentException(
          "ageYears must be at least 0 and liverFactor above 0, were %s and %s"
              .formatted(ageYears, liverFactor));
    }
  }
}
