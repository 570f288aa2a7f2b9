// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.time.Clock;
import org.kedge.evidence.Evidence;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// What Spring starts: every component of the clinic.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("org.kedge.clinic")
public class ClinicApplication {
  /// The only source of time, so that a test can set it.
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// Every number that the rules and the model read, checked while it is loaded.
  @Bean
  Evidence evidence() {
    return Evidence.load();
  }
}
