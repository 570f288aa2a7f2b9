// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.time.Clock;
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
}
