// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import org.kedge.clinic.page.ClinicSettings;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.Course;
import org.kedge.protocol.fhir.FactWriter;
import org.kedge.protocol.fhir.PatientReader;
import org.kedge.protocol.plan.ModelForecaster;
import org.kedge.protocol.plan.Planner;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.screen.Screener;
import org.kedge.protocol.session.SessionRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rules of care with this clinic's settings.
@Configuration(proxyBeanMethods = false)
class CourseConfiguration {
  /// The same plan of the same person shows the same curve.
  private static final long SEED = 1;

  @Bean
  Site site(ClinicSettings settings) {
    return Site.weekdays(settings.zone(), settings.jurisdiction());
  }

  @Bean
  ModelForecaster forecaster(Evidence evidence) {
    return new ModelForecaster(evidence, SEED, Runtime.getRuntime().availableProcessors());
  }

  @Bean
  Course course(Site site, Evidence evidence, ModelForecaster forecaster) {
    return Course.at(site, evidence, forecaster);
  }

  @Bean
  Screener screener(Evidence evidence) {
    return new Screener(evidence);
  }

  @Bean
  Planner planner(Evidence evidence, Site site, ModelForecaster forecaster) {
    return new Planner(evidence, site, forecaster);
  }

  @Bean
  SessionRules sessionRules(Evidence evidence, Site site) {
    return new SessionRules(evidence, site);
  }

  @Bean
  PatientReader patientReader(Evidence evidence) {
    return new PatientReader(evidence);
  }

  @Bean
  FactWriter factWriter(Evidence evidence) {
    return new FactWriter(evidence);
  }
}
