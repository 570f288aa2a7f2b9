// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;

class RelapseRuleTest {
  private static final double BASELINE = 34;
  private static final RelapseRule WITHDRAWAL = RelapseRule.ofWithdrawal(Evidence.load());
  private static final RelapseRule OPEN = RelapseRule.ofOpenInfusions(Evidence.load());

  private static OptionalInt withdrawal(double[] days, double... scores) {
    return WITHDRAWAL.completed(days, scores, BASELINE);
  }

  @Test
  void twoHighVisitsAWeekApartAreARelapse() {
    assertEquals(OptionalInt.of(2), withdrawal(new double[] {0, 7, 14, 21}, 10, 22, 25, 9));
  }

  @Test
  void oneHighVisitIsNone() {
    assertEquals(OptionalInt.empty(), withdrawal(new double[] {0, 7, 14}, 10, 30, 12));
  }

  @Test
  void aGoodVisitBetweenTwoHighOnesBreaksTheRow() {
    assertEquals(OptionalInt.empty(), withdrawal(new double[] {0, 5, 10}, 30, 12, 30));
  }

  @Test
  void visitsTooCloseCountOnlyOnceTheTimeIsReached() {
    assertEquals(OptionalInt.of(3), withdrawal(new double[] {0, 2, 4, 6}, 23, 23, 23, 23));
  }

  @Test
  void visitsTooFarApartBeginAnew() {
    assertEquals(OptionalInt.of(2), withdrawal(new double[] {0, 20, 30}, 23, 23, 23));
  }

  @Test
  void afterOpenInfusionsTheImprovementMustBeLost() {
    double[] days = {0, 7};
    assertEquals(OptionalInt.of(1), OPEN.completed(days, new double[] {20, 21}, BASELINE));
    assertEquals(OptionalInt.empty(), OPEN.completed(days, new double[] {20, 21}, 45));
  }

  /// Looking every day is no other trial: the visits are the same, and what lies between them
  /// neither counts nor breaks the row.
  @Test
  void timeAloneDecidesWhatIsAVisit() {
    double[] daily = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertEquals(OptionalInt.empty(), withdrawal(daily, 9, 9, 9, 9, 9, 9, 30, 30, 30, 30, 9));
    assertEquals(OptionalInt.of(10), withdrawal(daily, 9, 9, 9, 9, 9, 30, 9, 9, 9, 9, 30));
  }

  @Test
  void hoursTurnedIntoDaysKeepTheSpacing() {
    double[] days = {16.1, 16.1 + 120.0 / 24 - 1e-12};
    assertEquals(OptionalInt.of(1), withdrawal(days, 30, 30));
  }
}
