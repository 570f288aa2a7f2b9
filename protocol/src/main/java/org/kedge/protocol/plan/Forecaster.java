// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import org.kedge.protocol.patient.Patient;

/// Says what a plan is expected to do to a person. The model stands behind it.
@FunctionalInterface
public interface Forecaster {
  /// Asks.
  Forecast forecast(Patient patient, Plan plan);
}
