// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.util.OptionalDouble;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.protocol.plan.Quantity;

/// The one definition of response and remission.
///
/// When: a total, and the course baseline of the same instrument, are known. Then: a fall of at
/// least half is a response, of at least a quarter a partial one, compared unrounded; remission is
/// a total on the near side of the row's cut. A baseline of 0 cannot fall: there is no response
/// then.
///
/// Source: evidence protocol/outcome.csv, instrument/score.csv
public final class Cuts {
  private static final double PERCENT = 100;

  private final Evidence evidence;
  private final OptionalDouble madrsCut;

  /// Cuts of a site.
  ///
  /// @param madrsCut the site's MADRS cut, within the row's bounds; the row's value where not set
  public Cuts(Evidence evidence, OptionalDouble madrsCut) {
    this.evidence = evidence;
    this.madrsCut = madrsCut;
    Row row = evidence.row("madrs.remission");
    madrsCut.ifPresent(cut -> {
      if (!(cut >= row.low().orElseThrow() && cut <= row.high().orElseThrow())) {
        throw new IllegalArgumentException(
            "madrsRemissionCut must be %s to %s, was %s"
                .formatted(row.low().orElseThrow(), row.high().orElseThrow(), cut));
      }
    });
  }

  /// Fall from the baseline as a share of it; 0 for a baseline of 0.
  public static double improvement(int baseline, int total) {
    return baseline == 0 ? 0 : (double) (baseline - total) / baseline;
  }

  /// Response, partial response or none.
  public Response response(int baseline, int total) {
    double fallPct = (baseline - total) * PERCENT;
    if (baseline > 0 && fallPct >= evidence.value("outcome.response", "%") * baseline) {
      return Response.RESPONSE;
    }
    return baseline > 0 && fallPct >= evidence.value("outcome.partial", "%") * baseline
        ? Response.PARTIAL
        : Response.NONE;
  }

  /// Whether a total is in remission.
  public boolean remission(Instrument instrument, int total) {
    return switch (instrument) {
      case PHQ9 -> total < evidence.value("phq9.remission", "{score}");
      case MADRS -> total <= madrs();
    };
  }

  /// The cut in words.
  public String remissionCut(Instrument instrument) {
    return switch (instrument) {
      case PHQ9 -> "PHQ-9 below " + Quantity.number(evidence.value("phq9.remission", "{score}"));
      case MADRS -> "MADRS " + Quantity.number(madrs()) + " or less";
    };
  }

  private double madrs() {
    return madrsCut.orElse(evidence.value("madrs.remission", "{score}"));
  }
}
