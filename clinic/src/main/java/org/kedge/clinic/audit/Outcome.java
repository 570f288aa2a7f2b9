// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

/// How it ended.
public enum Outcome {
  /// As asked.
  DONE,
  /// The person was not allowed to.
  REFUSED,
  /// It was not there, or could not be done.
  FAILED
}
