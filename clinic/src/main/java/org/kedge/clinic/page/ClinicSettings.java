// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this clinic is set up.
///
/// @param name the clinic's name
/// @param zone zone in which times are shown and days begin; the machine's own where none is set
/// @param jurisdiction whose label applies
/// @param mode how strictly contraindications are read
@ConfigurationProperties("kedge.clinic")
public record ClinicSettings(
    @DefaultValue("Kedge clinic") String name,
    @Nullable ZoneId zone,
    @DefaultValue("US") Jurisdiction jurisdiction,
    @DefaultValue("CONSENSUS") Mode mode) {
  /// Fills in the machine's zone.
  public ClinicSettings {
    zone = zone == null ? ZoneId.systemDefault() : zone;
  }

  @Override
  public ZoneId zone() {
    return Objects.requireNonNull(zone);
  }
}
