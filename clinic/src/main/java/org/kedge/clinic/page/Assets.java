// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/// Versions of the scripts on the class path, as their paths need them.
@Component("assets")
public class Assets {
  private final String htmx = version("htmx.org");
  private final String uplot = version("uplot");

  /// Version of htmx.
  public String htmx() {
    return htmx;
  }

  /// Version of uPlot.
  public String uplot() {
    return uplot;
  }

  private static String version(String artifact) {
    String path = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no web jar " + artifact + " on the class path");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
