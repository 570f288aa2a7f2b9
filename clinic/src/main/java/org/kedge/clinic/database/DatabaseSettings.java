// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// A PostgreSQL of your own, under `kedge.database`; with nothing set the bundled one is used.
///
/// @param url of JDBC, `jdbc:postgresql://host/name`
/// @param user role of the application; it owns nothing
/// @param password of the application's role
/// @param ownerUser role that owns the schema and migrates it
/// @param ownerPassword of the owner
@ConfigurationProperties("kedge.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String ownerUser,
    @Nullable String ownerPassword) {

  Database database(String address) {
    Login owner =
        new Login(needed("owner-user", ownerUser), needed("owner-password", ownerPassword));
    Login application = new Login(needed("user", user), needed("password", password));
    if (owner.user().equals(application.user())) {
      throw new CannotStart(
          "kedge.database.user and kedge.database.owner-user are both '%s'; the application needs a role of its own, which cannot rewrite the audit trail"
              .formatted(owner.user()));
    }
    return new Database(address, owner, application, false);
  }

  private static String needed(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new CannotStart(
          "kedge.database.url is set, but kedge.database.%s is not".formatted(name));
    }
    return value;
  }
}
