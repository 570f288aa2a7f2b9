// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starts the database, or finds yours; migrates as the owner; works as the application.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
  private static final int POOL = 12;

  @Bean
  DataFolder dataFolder(@Value("${kedge.data}") Path folder) {
    return DataFolder.open(folder);
  }

  /// Closed after everything that uses it, because Spring closes in the reverse order of need.
  @Bean
  Server databaseServer(DataFolder data, DatabaseSettings settings) {
    String url = settings.url();
    if (url != null) {
      return new Server(settings.database(url), null);
    }
    BundledPostgres postgres = BundledPostgres.start(data);
    return new Server(postgres.database(), postgres);
  }

  @Bean
  Database database(Server server) {
    return server.database();
  }

  @Bean
  HikariDataSource dataSource(Database database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("clinic");
    config.setJdbcUrl(database.url());
    config.setUsername(database.application().user());
    config.setPassword(database.application().password());
    config.setMaximumPoolSize(POOL);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "kedge");
    config.addDataSourceProperty(
        "options", "-c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000");
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  @Bean
  FlywayConnectionDetails flywayConnectionDetails(Database database) {
    return new OwnerConnection(database);
  }

  /// The migrations grant to the role that the application works as, whatever its name.
  @Bean
  FlywayConfigurationCustomizer applicationRole(Database database) {
    return flyway -> flyway.placeholders(Map.of("application", database.application().user()));
  }

  /// The database and, where it is ours, the process that serves it.
  record Server(Database database, @Nullable BundledPostgres postgres) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (postgres != null) {
        postgres.close();
      }
    }
  }

  private record OwnerConnection(Database database) implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return database.owner().user();
    }

    @Override
    public String getPassword() {
      return database.owner().password();
    }

    @Override
    public String getJdbcUrl() {
      return database.url();
    }
  }
}
