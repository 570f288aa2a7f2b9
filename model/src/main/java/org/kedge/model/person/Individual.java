// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.person;

import java.util.HashMap;
import java.util.Map;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.evidence.Spread;

/// Parameters that deviate from the typical ones by the spread of their rows.
///
/// `value = typical exp(sd z)` on the log scale, `expit(logit(typical) + sd z)` on the logit scale,
/// `typical + sd z` on the natural one. Clearance and central volume are correlated as their
/// covariance rows say; R-hydroxynorketamine clearance shares the deviate of the S form.
final class Individual implements Parameters {
  private static final Map<String, Partner> CORRELATED =
      Map.of(
          "ivv.cl_s", new Partner("ivv.v1", "ivv.cov_v1_cl"),
          "ivv.cln", new Partner("ivv.vn", "ivv.cov_vn_cln"));
  private static final Map<String, String> SHARED = Map.of("ivv.clh_r", "ivv.clh_s");

  /// Room for the rows with a spread that a person is usually asked for.
  private static final int ROWS = 64;

  private final Evidence evidence;
  private final Noise noise;

  /// Values that deviate and were asked for before; they are asked for many times.
  private final Map<String, Double> known = new HashMap<>(ROWS);

  private record Partner(String id, String covariance) {}

  Individual(Evidence evidence, Noise noise) {
    this.evidence = evidence;
    this.noise = noise;
  }

  @Override
  public double value(String id, String unit) {
    Row row = evidence.row(id);
    double typical = row.required(unit);
    if (row.spread().isEmpty()) {
      return typical;
    }
    Double before = known.get(id);
    if (before != null) {
      return before;
    }
    double value = deviated(typical, row.spread().get(), id);
    known.put(id, value);
    return value;
  }

  @Override
  public double typical(String id, String unit) {
    return evidence.value(id, unit);
  }

  private double deviated(double typical, Spread spread, String id) {
    double deviation = spread.standardDeviation() * deviate(id);
    return switch (spread.kind()) {
      case SD -> typical + deviation;
      case SD_LOGIT -> 1 / (1 + (1 - typical) / typical * Math.exp(-deviation));
      case SD_LN, VARIANCE_LN, CV_PCT -> typical * Math.exp(deviation);
    };
  }

  private double deviate(String id) {
    Partner partner = CORRELATED.get(id);
    if (partner == null) {
      return normal(SHARED.getOrDefault(id, id));
    }
    double correlation =
        evidence.value(partner.covariance(), "1")
            / (standardDeviation(id) * standardDeviation(partner.id()));
    return correlation * normal(partner.id())
        + Math.sqrt(1 - correlation * correlation) * normal(id);
  }

  private double standardDeviation(String id) {
    return evidence.row(id).spread().orElseThrow().standardDeviation();
  }

  /// The same deviate for the same row, whichever other rows are asked for.
  private double normal(String id) {
    return noise.normal(Noise.Stream.EFFECT, id.hashCode());
  }
}
