// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.net.InetAddress;
import java.util.List;
import org.kedge.clinic.database.ClinicKind;
import org.kedge.clinic.identity.FirstSignIns;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/// What a person reads when the clinic is ready.
final class Announcement {
  private Announcement() {}

  static String of(ApplicationContext context) {
    Environment environment = context.getEnvironment();
    StringBuilder text = new StringBuilder();
    text.append(
        "Kedge is ready at http://%s:%s/%n".formatted(host(environment), port(environment)));
    List<FirstSignIns.SignIn> signIns = context.getBean(FirstSignIns.class).all();
    if (!signIns.isEmpty()) {
      boolean demonstration = context.getBean(ClinicKind.class).isDemonstration();
      text.append(
          demonstration
              ? "A demonstration clinic with synthetic patients. Sign in as:%n".formatted()
              : "The first account, until its password is changed; it adds the others:%n"
                  .formatted());
      signIns.forEach(
          signIn -> text.append("  %-15s %s%n".formatted(signIn.name(), signIn.password())));
    }
    if (!isLoopback(environment)) {
      text.append(
          "Other computers can reach it, without encryption: put a TLS proxy before it.%n"
              .formatted());
    }
    return text.append("Stop it with Ctrl-C.%n".formatted()).toString();
  }

  private static String host(Environment environment) {
    return isLoopback(environment)
        ? "localhost"
        : environment.getProperty("server.address", "localhost");
  }

  private static String port(Environment environment) {
    return environment.getRequiredProperty("local.server.port");
  }

  private static boolean isLoopback(Environment environment) {
    InetAddress address = environment.getProperty("server.address", InetAddress.class);
    return address != null && address.isLoopbackAddress();
  }
}
