// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the parts of a demonstration clinic, each once.
@Component
class DemonstrationClinic implements ApplicationRunner {
  private final ClinicKind kind;
  private final ObjectProvider<DemonstrationPart> parts;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  DemonstrationClinic(
      ClinicKind kind,
      ObjectProvider<DemonstrationPart> parts,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    this.kind = kind;
    this.parts = parts;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (kind.isDemonstration()) {
      List<@Nullable String> loaded =
          jdbc.queryForList("select name from demonstration_part", String.class);
      parts.stream()
          .filter(part -> !loaded.contains(part.name()))
          .sorted(Comparator.comparingInt(DemonstrationPart::order))
          .forEach(part -> transaction.executeWithoutResult(status -> load(part)));
    }
  }

  private void load(DemonstrationPart part) {
    jdbc.update("insert into demonstration_part (name) values (?)", part.name());
    part.load();
  }
}
