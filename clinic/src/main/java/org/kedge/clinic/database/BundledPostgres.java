// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// The PostgreSQL that comes with Kedge, running on the files in the data folder.
///
/// It listens on loopback only, on a port that is free at the time, and lets nobody in without a
/// password. What it acknowledges is on the disk. It says nothing about the data in its log.
final class BundledPostgres implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String NAME = "kedge";
  private static final String OWNER = "kedge_owner";
  private static final String APPLICATION = "kedge_application";
  private static final int ATTEMPTS = 3;

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", LOOPBACK),
          Map.entry("unix_socket_directories", ""),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("max_connections", "40"),
          Map.entry("shared_buffers", "64MB"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_min_messages", "warning"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_parameter_max_length_on_error", "0"));

  private final PostgresProgram program;
  private final Path files;
  private final Path log;
  private final Login owner;
  private final Login application;
  private int port;

  private BundledPostgres(DataFolder data) throws IOException {
    Path logs = data.folder("log");
    this.program =
        new PostgresProgram(PostgresBinaries.unpack(data), logs.resolve("postgresql-start.log"));
    this.files = data.path("database");
    this.log = logs.resolve("postgresql.log");
    this.owner = new Login(OWNER, data.secret("database-owner", RandomText::make));
    this.application =
        new Login(APPLICATION, data.secret("database-application", RandomText::make));
  }

  /// Starts the server; an earlier one that outlived its clinic is stopped first.
  static BundledPostgres start(DataFolder data) {
    try {
      BundledPostgres postgres = new BundledPostgres(data);
      if (!Files.isDirectory(postgres.files)) {
        postgres.makeFiles(data);
      }
      new LeftoverServer(postgres.program, postgres.files).stop();
      postgres.startServer();
      postgres.makeRoles();
      return postgres;
    } catch (IOException | SQLException failure) {
      throw new CannotStart(
          "the bundled database does not start (%s); its log is %s"
              .formatted(failure.getMessage(), data.path("log", "postgresql.log")),
          failure);
    }
  }

  Database database() {
    return new Database(url(NAME), owner, application, true);
  }

  private void makeFiles(DataFolder data) throws IOException {
    Path unfinished = data.path("unfinished-database");
    FileSystemUtils.deleteRecursively(unfinished);
    List<String> arguments =
        List.of(
            "--pgdata=" + unfinished,
            "--username=" + OWNER,
            "--pwfile=" + data.path("secret", "database-owner"),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C");
    if (!program.run("initdb", arguments)) {
      throw new IOException(program.said());
    }
    Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
  }

  private void startServer() throws IOException {
    for (int attempt = 1; ; attempt++) {
      port = freePort();
      if (program.run("pg_ctl", startArguments())) {
        return;
      }
      if (attempt == ATTEMPTS) {
        throw new IOException(program.said());
      }
    }
  }

  private List<String> startArguments() {
    Stream<String> settings =
        SETTINGS.entrySet().stream()
            .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()));
    String options =
        Stream.concat(Stream.of("-p " + port), settings).reduce((a, b) -> a + " " + b).orElse("");
    return List.of(
        "start", "-D", files.toString(), "-l", log.toString(), "-w", "-t", "300", "-o", options);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  private void makeRoles() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select from pg_roles where rolname = '" + APPLICATION + "'")) {
        statement.execute(
            "create role %s login password '%s'".formatted(APPLICATION, application.password()));
      }
      if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME);
      }
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, port, database);
  }

  @Override
  public void close() throws IOException {
    program.run("pg_ctl", List.of("stop", "-D", files.toString(), "-m", "fast", "-w"));
  }
}
