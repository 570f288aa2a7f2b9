// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

/// Someone who does something.
///
/// @param id of the user, never a name
/// @param role as a word; several are joined by a blank
public record Actor(String id, String role) {
  /// The clinic's own work, such as loading the demonstration.
  public static final Actor CLINIC = new Actor("clinic", "system");

  /// Somebody who has not signed in.
  public static final Actor NOBODY = new Actor("nobody", "none");
}
