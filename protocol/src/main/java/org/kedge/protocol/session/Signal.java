// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.util.Locale;

/// What is read at the patient.
public enum Signal {
  /// Systolic pressure, mm Hg.
  SYSTOLIC,
  /// Diastolic pressure, mm Hg.
  DIASTOLIC,
  /// Heart rate, per minute.
  HEART_RATE,
  /// Oxygen saturation, percent.
  SPO2,
  /// Breathing rate, per minute.
  RESPIRATORY_RATE,
  /// Alertness, MOAA/S 5 to 0.
  MOAAS,
  /// Dissociation, 0 to 10, own wording.
  DISSOCIATION;

  /// The word that the tables use.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The signal with a word.
  public static Signal of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
