// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Locale;

/// What an observed row may prove.
public enum Role {
  /// The model was set with the row, or with another row of the same people, in view: agreement
  /// shows the fit and no more.
  CALIBRATION,
  /// The model has not seen it.
  VALIDATION,
  /// Its source is itself a model: agreement shows that the code is right.
  MODEL_BASED,
  /// Not read at its source.
  UNVERIFIED;

  static Role of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// The word for it in the tables.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
