// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads how this clinic is set up.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClinicSettings.class)
class PageConfiguration {}
