// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

/// What was done.
public enum Action {
  /// One patient's data were read.
  READ,
  /// Earlier versions were read.
  HISTORY,
  /// A list of patients was shown.
  LIST,
  /// Data were stored for the first time.
  CREATE,
  /// A newer version was stored.
  UPDATE,
  /// Data were withdrawn; their versions stay.
  DELETE,
  /// A page was asked for.
  PAGE,
  /// A person signed in, or tried to.
  SIGN_IN,
  /// A person signed out.
  SIGN_OUT,
  /// An account was locked after repeated failures.
  LOCK,
  /// An account was made, opened, closed, or given a new password.
  ACCOUNT
}
