// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.clinic.outcome.OutcomeSamples;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.clinic.plan.PlanSamples;
import org.kedge.clinic.replan.ReplanSamples;
import org.kedge.clinic.screen.ScreenSamples;
import org.kedge.clinic.session.SessionSamples;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves the templates with made-up content, without a database and without sign-in. It is no
/// component, so that a test of the whole clinic does not find it.
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@Import({Assets.class, Page.class, Gallery.Pages.class})
public class Gallery {
  /// When it is on every sample page.
  public static final Instant NOW = Instant.parse("2026-11-24T10:42:07Z");

  /// Words of the sample clinic.
  public static Words words() {
    return new Words(
        new ClinicSettings(
            "Harbour clinic", ZoneId.of("Europe/Vienna"), Jurisdiction.US, Mode.CONSENSUS),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /// The samples by name. Made when asked for: the samples themselves ask this class for its words.
  static Map<String, Sample> samples() {
    return Stream.of(
            PatientSamples.all(),
            ScreenSamples.all(),
            PlanSamples.all(),
            SessionSamples.all(),
            OutcomeSamples.all(),
            ReplanSamples.all())
        .flatMap(List::stream)
        .collect(Collectors.toMap(Sample::name, Function.identity()));
  }

  @Bean
  SecurityFilterChain open(HttpSecurity http) {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .headers(headers ->
            headers.contentSecurityPolicy(policy ->
                policy.policyDirectives(
                    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                        + " frame-ancestors 'none'; form-action 'self'; base-uri 'none'")))
        .build();
  }

  /// The one page.
  @Controller
  static class Pages {
    private static final Map<String, Sample> ALL = samples();

    @GetMapping("/gallery/{name}")
    String page(@PathVariable String name, Model model) {
      Sample sample = ALL.get(name);
      if (sample == null) {
        throw new IllegalArgumentException("no sample " + name);
      }
      model.addAttribute("shell", shell());
      model.addAttribute("freshKey", "3c0f");
      model.addAllAttributes(sample.model());
      return sample.template();
    }

    private static Shell shell() {
      Words words = words();
      return new Shell(
          "Harbour clinic",
          words.zone().getId(),
          NOW.toString(),
          words.zoned(NOW),
          "Ana Brandt",
          "prescriber",
          new Shell.May(true, true, true, true),
          List.of());
    }
  }
}
