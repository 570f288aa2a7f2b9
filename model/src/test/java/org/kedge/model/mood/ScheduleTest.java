// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Schedule WEEKLY = new Schedule(List.of(0.0, 7.0, 14.0, 21.0), 1);

  private static MoodState at(List<Session> sessions, double day) {
    return new MoodCourse(MoodPeoples.TYPICAL, sessions, false).at(new double[] {day}).getFirst();
  }

  @Test
  void stoppingLeavesTheLaterSessionsOut() {
    assertEquals(List.of(new Session(0, 1), new Session(7, 1)), WEEKLY.stoppedFrom(14));
  }

  @Test
  void withdrawalKeepsTheContactAndTakesTheDrug() {
    MoodState withdrawn = at(WEEKLY.withdrawnFrom(14), 28);
    assertEquals(at(WEEKLY.continued(), 28).expectancy(), withdrawn.expectancy());
    assertEquals(at(WEEKLY.stoppedFrom(14), 28).labile(), withdrawn.labile());
    assertTrue(withdrawn.expectancy() > at(WEEKLY.stoppedFrom(14), 28).expectancy());
    assertTrue(withdrawn.labile() < at(WEEKLY.continued(), 28).labile());
  }
}
