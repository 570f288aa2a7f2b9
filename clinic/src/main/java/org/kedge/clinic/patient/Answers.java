// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

/// Where a question is answered.
public final class Answers {
  private Answers() {}

  /// Path of the form that answers a question about some facts; empty where no form does.
  ///
  /// @param patientId the record's id of the patient
  /// @param facts the facts as a finding names them
  public static String path(String patientId, String facts) {
    return Entry.answering(facts).map(entry -> entry.path(patientId)).orElse("");
  }
}
