// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person does in the clinic. Where a provider gives a person several, the first one counts.
public enum Role {
  /// Decides on a course and approves it.
  PRESCRIBER("prescriber"),
  /// Runs the session.
  NURSE("nurse"),
  /// Keeps the list of patients and the dates.
  FRONT_DESK("front desk"),
  /// Keeps the accounts and reads the audit trail.
  ADMINISTRATOR("administrator");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /// As a person reads it.
  public String words() {
    return words;
  }

  /// As Spring Security knows it.
  String authority() {
    return "ROLE_" + name();
  }

  /// The role that a provider writes as `front-desk`, `FRONT_DESK` or `front desk`.
  static Optional<Role> of(String word) {
    String plain = word.strip().toUpperCase(Locale.ROOT).replaceAll("[-\\s]", "_");
    return Arrays.stream(values()).filter(role -> role.name().equals(plain)).findFirst();
  }
}
