// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// The accounts of the clinic's own.
@Service
public class Users {
  private final JdbcTemplate jdbc;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final IdentitySettings settings;

  Users(JdbcTemplate jdbc, PasswordEncoder passwords, Clock clock, IdentitySettings settings) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.clock = clock;
    this.settings = settings;
  }

  /// Makes an account.
  ///
  /// @param signInName what the person types; capital letters do not matter
  /// @param displayName as colleagues read it
  /// @param role in the clinic
  /// @param password in clear; only its hash is kept
  /// @return the account's id
  public UUID add(String signInName, String displayName, Role role, String password) {
    UUID id = UUID.randomUUID();
    jdbc.update(
        """
        insert into clinic_user (id, sign_in_name, display_name, role, password)
        values (?, ?, ?, ?, ?)
        """,
        id,
        plain(signInName),
        displayName,
        role.name(),
        passwords.encode(password));
    return id;
  }

  /// An account as the administrator sees it.
  ///
  /// @param id random
  /// @param signInName what the person types
  /// @param displayName as colleagues read it
  /// @param role in the clinic
  /// @param enabled whether it may be used
  /// @param locked whether it is locked for a while after wrong passwords
  record Account(
      UUID id, String signInName, String displayName, Role role, boolean enabled, boolean locked) {}

  List<Account> all() {
    return jdbc.query(
        "select * from clinic_user order by display_name, id",
        (row, number) -> {
          ClinicUser user = user(row);
          return new Account(
              user.id(),
              Objects.requireNonNull(row.getString("sign_in_name")),
              user.displayName(),
              user.role(),
              user.enabled(),
              user.locked());
        });
  }

  Optional<ClinicUser> find(UUID id) {
    return jdbc
        .query("select * from clinic_user where id = ?", (row, number) -> user(row), id)
        .stream()
        .findFirst();
  }

  boolean isTaken(String signInName) {
    return find(signInName).isPresent();
  }

  void setEnabled(UUID id, boolean enabled) {
    jdbc.update("update clinic_user set enabled = ? where id = ?", enabled, id);
  }

  /// Gives an account a new password, and opens it where wrong ones had locked it.
  void setPassword(UUID id, String password) {
    jdbc.update(
        "update clinic_user set password = ?, failures = 0, locked_until = null where id = ?",
        passwords.encode(password),
        id);
  }

  boolean matches(ClinicUser user, String password) {
    return passwords.matches(password, user.hash());
  }

  boolean isEmpty() {
    return !Boolean.TRUE.equals(
        jdbc.queryForObject("select exists (select from clinic_user)", Boolean.class));
  }

  Optional<ClinicUser> find(String signInName) {
    return jdbc
        .query(
            "select * from clinic_user where sign_in_name = ?",
            (row, number) -> user(row),
            plain(signInName))
        .stream()
        .findFirst();
  }

  void succeeded(UUID id) {
    jdbc.update(
        "update clinic_user set failures = 0, locked_until = null where id = ? and failures > 0",
        id);
  }

  /// Counts a wrong password.
  ///
  /// @return whether this one locked the account
  boolean failed(UUID id) {
    Instant until = clock.instant().plus(settings.lockedFor());
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            update clinic_user
            set failures = case when failures + 1 >= ? then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= ? then ? else locked_until end
            where id = ?
            returning failures = 0
            """,
            Boolean.class,
            settings.failures(),
            settings.failures(),
            until.atOffset(ZoneOffset.UTC),
            id));
  }

  private ClinicUser user(ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
    return new ClinicUser(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        Objects.requireNonNull(row.getString("display_name")),
        Role.valueOf(row.getString("role")),
        Objects.requireNonNull(row.getString("password")),
        row.getBoolean("enabled"),
        until != null && until.toInstant().isAfter(clock.instant()));
  }

  private static String plain(String signInName) {
    return signInName.strip().toLowerCase(Locale.ROOT);
  }
}
