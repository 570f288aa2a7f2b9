// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PumpLogTest {
  private static final PumpLog PLANNED = PumpLog.planned(0, 1, 40, 0.5);

  @Test
  void aPauseGivesTheSameAmountLater() {
    PumpLog paused = PLANNED.pausedAt(0.25, 0.5);
    assertEquals(40, paused.amountMg(), 1e-12);
    assertEquals(
        List.of(new Infusion(0, 0.25, 5, 5), new Infusion(0.75, 0.75, 15, 15)), paused.infusions());
  }

  @Test
  void anEarlyStopGivesLess() {
    assertEquals(List.of(new Infusion(0, 0.5, 10, 10)), PLANNED.stoppedAt(0.5).infusions());
  }

  @Test
  void aChangeOfRateHoldsToTheEnd() {
    PumpLog slowed = PLANNED.withRate(0.5, 20);
    assertEquals(30, slowed.amountMg(), 1e-12);
    assertEquals(new Infusion(0.5, 0.5, 5, 5), slowed.infusions().getLast());
  }

  @Test
  void aStopInAPauseEndsIt() {
    assertEquals(10, PLANNED.pausedAt(0.25, 0.5).stoppedAt(0.5).amountMg(), 1e-12);
  }

  @Test
  void pureEsketamineHasNoR() {
    assertTrue(
        PumpLog.planned(0, 1, 40, 1).infusions().stream()
            .allMatch(piece -> piece.amountRMg() == 0));
  }

  @Test
  void refusesWhatNoPumpDid() {
    assertThrows(IllegalArgumentException.class, () -> PLANNED.stoppedAt(1));
    assertThrows(IllegalArgumentException.class, () -> PLANNED.pausedAt(0.5, 0));
    assertThrows(IllegalArgumentException.class, () -> PLANNED.withRate(0.5, -1));
    assertThrows(IllegalArgumentException.class, () -> PLANNED.withRate(0.5, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> PumpLog.planned(0, 0, 40, 0.5));
    assertThrows(IllegalArgumentException.class, () -> PumpLog.planned(0, 1, 40, 1.5));
    assertThrows(
        IllegalArgumentException.class, () -> new PumpLog(List.of(new PumpLog.Change(0, 10)), 0.5));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new PumpLog(
                List.of(
                    new PumpLog.Change(0, 10), new PumpLog.Change(0, 5), new PumpLog.Change(1, 0)),
                0.5));
  }
}
