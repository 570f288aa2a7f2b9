// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/// Whether this is a real clinic or a demonstration: decided at the first start, and never again.
///
/// A clinic is a demonstration when its database is the bundled one, unless `kedge.demonstration`
/// is false.
@Service
public class ClinicKind {
  private final boolean demonstration;

  ClinicKind(
      JdbcTemplate jdbc, Database database, @Value("${kedge.demonstration}") boolean wanted) {
    jdbc.update(
        "insert into clinic (kind) values (?) on conflict do nothing",
        database.bundled() && wanted ? "demonstration" : "real");
    this.demonstration =
        "demonstration".equals(jdbc.queryForObject("select kind from clinic", String.class));
  }

  /// Whether it is a demonstration with synthetic patients.
  public boolean isDemonstration() {
    return demonstration;
  }
}
