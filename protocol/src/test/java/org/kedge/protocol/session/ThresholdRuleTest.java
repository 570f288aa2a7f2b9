// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Table;
import org.kedge.protocol.plan.Plans;

/// Every row of the thresholds, just under, at and just over, and not read at all. A new row is
/// tested with no new code.
class ThresholdRuleTest {
  private static final double STEP = 1;
  private final Thresholds thresholds = new Thresholds(Plans.EVIDENCE);

  static List<Table.Line> rows() {
    return Plans.EVIDENCE.table("protocol/session-threshold").lines();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void firesOnItsFarSideOnly(Table.Line row) {
    Signal signal = Signal.of(row.text("signal"));
    boolean rise = row.text("against").equals("rise");
    double baseline = Sessions.healthy().getOrDefault(signal, 0.0);
    double edge = row.requiredNumber("threshold") + (rise ? baseline : 0);
    Comparison comparison = Comparison.of(row.text("comparison"));
    boolean after = !row.text("moment").equals("before");
    for (double value : new double[] {edge - STEP, edge, edge + STEP}) {
      String what = row.id() + " at " + value;
      if (comparison.holds(value, edge)) {
        assertTrue(reached(row, signal, value, after), what);
      } else {
        assertFalse(fired(row, signal, value, after), what);
      }
    }
    Map<Signal, Double> unread = new EnumMap<>(Sessions.healthy());
    unread.remove(signal);
    assertEquals(List.of(), found(unread, after, signal), row.id() + " without a value");
  }

  private boolean fired(Table.Line row, Signal signal, double value, boolean after) {
    return found(with(signal, value), after, signal).stream()
        .anyMatch(finding ->
            finding.finding().rule().equals(row.text("rule"))
                && finding.finding().statement().equals(row.text("statement")));
  }

  /// Whether the row fired, or a graver one that hides it.
  private boolean reached(Table.Line row, Signal signal, double value, boolean after) {
    Tier tier = Tier.valueOf(row.text("tier").toUpperCase(Locale.ROOT));
    return fired(row, signal, value, after)
        || found(with(signal, value), after, signal).stream()
            .anyMatch(finding -> finding.tier().compareTo(tier) > 0);
  }

  private static Map<Signal, Double> with(Signal signal, double value) {
    Map<Signal, Double> values = new EnumMap<>(Sessions.healthy());
    values.put(signal, value);
    return values;
  }

  private List<TieredFinding> found(Map<Signal, Double> values, boolean after, Signal signal) {
    SessionLog log = new Sessions("ESK-TRD-US").ready().device(0).state(1).sheet().log();
    Reading reading = new Reading("x", values, Set.of(), new Sessions("ESK-TRD-US").stamp(20));
    return thresholds.of(reading, log, after).stream()
        .filter(finding -> finding.finding().fact().equals(signal.word()))
        .toList();
  }
}
