// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.record;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// HAPI's description of FHIR R4: dear to make, so there is one, and it is made at its first use.
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
  @Bean
  @Lazy
  FhirContext fhirContext() {
    return FhirContext.forR4Cached();
  }
}
