// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.database.ClinicKind;
import org.kedge.clinic.database.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts a clinic starts with: one a role in a demonstration, an administrator in a real
/// clinic. Their passwords are random; in clear they stand in one file that only the person who
/// started the clinic may read.
@Component
@Order(0)
public class FirstSignIns implements ApplicationRunner {
  private static final String FILE = "first-sign-ins";

  private final Users users;
  private final ClinicKind kind;
  private final DataFolder data;
  private final @Nullable String fixedPassword;
  private final boolean needed;

  FirstSignIns(
      Users users,
      ClinicKind kind,
      DataFolder data,
      IdentitySettings settings,
      @Value("${kedge.first-password:#{null}}") @Nullable String fixedPassword) {
    this.users = users;
    this.kind = kind;
    this.data = data;
    this.fixedPassword = fixedPassword;
    this.needed = settings.provider() == null;
  }

  /// What a person types to sign in.
  ///
  /// @param name to sign in with
  /// @param password in clear
  public record SignIn(String name, String password) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (needed && users.isEmpty()) {
      for (SignIn signIn : all()) {
        Role role = Role.of(signIn.name()).orElseThrow();
        String title = kind.isDemonstration() ? "Demonstration " : "First ";
        users.add(signIn.name(), title + role.words(), role, signIn.password());
      }
    }
  }

  /// The first accounts with their first passwords; none where a provider elsewhere is used.
  public List<SignIn> all() {
    if (!needed) {
      return List.of();
    }
    return data.secret(FILE, this::make)
        .lines()
        .map(line -> line.split(" ", 2))
        .map(words -> new SignIn(words[0], words[1]))
        .toList();
  }

  private String make() {
    List<Role> roles =
        kind.isDemonstration() ? Arrays.asList(Role.values()) : List.of(Role.ADMINISTRATOR);
    return roles.stream()
        .map(role ->
            name(role) + " " + (fixedPassword == null ? FirstPassword.make() : fixedPassword))
        .collect(Collectors.joining("\n"));
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
