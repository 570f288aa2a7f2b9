// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;

/// Whether a response was lost (rule R5).
///
/// When: after a gain that was a response, the PHQ-9 is high again and at least half of the gain is
/// lost, at two readings whose distance is inside the rows' window; or a clinician calls it; or the
/// patient was admitted. Then: relapsed. The first such reading alone is a first sign. For another
/// instrument no number is defined: only a call counts.
///
/// Source: evidence protocol/outcome.csv, rows outcome.relapse
final class RelapseRule {
  private static final double PERCENT = 100;

  private final Evidence evidence;
  private final Cuts cuts;

  RelapseRule(Evidence evidence, Cuts cuts) {
    this.evidence = evidence;
    this.cuts = cuts;
  }

  Relapse of(Score baseline, List<Score> scores, Optional<Instant> called) {
    if (called.isPresent()) {
      return Relapse.RELAPSED;
    }
    boolean responded =
        scores.stream()
            .anyMatch(score -> cuts.response(baseline.total(), score.total()) == Response.RESPONSE);
    if (!responded) {
      return Relapse.NEVER_RESPONDED;
    }
    if (baseline.instrument() != Instrument.PHQ9) {
      return Relapse.NOT_DEFINED;
    }
    return byTotals(baseline, scores);
  }

  private Relapse byTotals(Score baseline, List<Score> scores) {
    Duration least = Duration.ofDays((long) evidence.value("outcome.relapse.apart-least", "d"));
    Duration most = Duration.ofDays((long) evidence.value("outcome.relapse.apart-most", "d"));
    int best = baseline.total();
    boolean responded = false;
    Optional<Instant> first = Optional.empty();
    for (Score score : scores) {
      best = Math.min(best, score.total());
      responded |= cuts.response(baseline.total(), score.total()) == Response.RESPONSE;
      if (!responded || !lost(baseline.total(), best, score.total())) {
        first = Optional.empty();
        continue;
      }
      if (first.isEmpty()) {
        first = Optional.of(score.at());
        continue;
      }
      Duration apart = Duration.between(first.orElseThrow(), score.at());
      if (apart.compareTo(most) > 0) {
        first = Optional.of(score.at());
      } else if (apart.compareTo(least) >= 0) {
        return Relapse.RELAPSED;
      }
    }
    return first.isPresent() ? Relapse.FIRST_SIGN : Relapse.HOLDING;
  }

  private boolean lost(int baseline, int best, int total) {
    double gain = baseline - best;
    return total >= evidence.value("outcome.relapse.total", "{score}")
        && (total - best) * PERCENT >= gain * evidence.value("outcome.relapse.lost", "%");
  }
}
