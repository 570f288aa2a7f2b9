// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

/// A role of the database and its password.
///
/// @param user name of the role
/// @param password in clear; it is in no text of this record
public record Login(String user, String password) {
  @Override
  public String toString() {
    return user;
  }
}
