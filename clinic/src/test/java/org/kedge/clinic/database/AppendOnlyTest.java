// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningClinic
class AppendOnlyTest {
  @Autowired JdbcTemplate application;
  @Autowired Database database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_line set user_id = 'someone else'",
        "delete from audit_line",
        "truncate audit_line",
        "alter table audit_line disable trigger all",
        "drop table audit_line",
        "update resource_version set content = '{}'",
        "delete from resource_version",
        "truncate resource_version",
        "alter table resource_version disable trigger all",
        "insert into resource (type, id, version, updated, deleted) values ('A', gen_random_uuid(), 1, now(), false)",
        "update resource set version = 7",
        "delete from resource",
        "delete from patient",
        "update form set author = 'someone else'",
        "delete from clinic_user",
        "update clinic set kind = 'real'",
        "set role kedge_owner",
        "create table mine (a int)"
      })
  void theApplicationsRoleMayNot(String sql) {
    assertThatThrownBy(() -> application.execute(sql))
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .satisfies(
            refused -> assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_line set user_id = 'someone else'",
        "delete from audit_line",
        "truncate audit_line",
        "truncate resource_version cascade",
        "delete from resource_version"
      })
  void theOwnerDoesNotDoItByMistake(String sql) throws SQLException {
    Login owner = database.owner();
    try (var connection =
            DriverManager.getConnection(database.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
    }
  }

  @Test
  void nobodyEntersWithoutThePassword() {
    String owner = database.owner().user();
    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), owner, ""))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), owner, "postgres"))
        .isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void whatIsAcknowledgedIsOnTheDisk(String setting) {
    assertThat(application.queryForObject("show " + setting, String.class)).isEqualTo("on");
  }

  @Test
  void itListensOnLoopbackOnly() {
    assertThat(application.queryForObject("show listen_addresses", String.class))
        .isEqualTo("127.0.0.1");
  }
}
