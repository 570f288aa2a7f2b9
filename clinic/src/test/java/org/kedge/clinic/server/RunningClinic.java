// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/// A test that needs a clinic. One is started for all of them, on a data folder of its own, with
/// the real database and a free port; the first accounts have the password [#PASSWORD].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ClinicApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "logging.config=classpath:test-log.xml",
      "kedge.first-password=" + RunningClinic.PASSWORD
    })
@ContextConfiguration(initializers = RunningClinic.OwnFolder.class)
public @interface RunningClinic {
  /// Of every first account.
  String PASSWORD = "test-password";

  /// A new data folder under the build's folder.
  class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("own folder", Map.of("kedge.data", make().toString())));
    }

    static Path make() {
      try {
        Path target = Files.createDirectories(Path.of("target"));
        return Files.createTempDirectory(target, "clinic-").toAbsolutePath();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
