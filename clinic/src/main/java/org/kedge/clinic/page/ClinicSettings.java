// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.time.ZoneId;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this clinic is set up.
///
/// @param name the clinic's name
/// @param zone zone in which times are shown
/// @param jurisdiction whose label applies
/// @param mode how strictly contraindications are read
@ConfigurationProperties("kedge.clinic")
public record ClinicSettings(
    @DefaultValue("Kedge clinic") String name,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue("US") Jurisdiction jurisdiction,
    @DefaultValue("CONSENSUS") Mode mode) {}
