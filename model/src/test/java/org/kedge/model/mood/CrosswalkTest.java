// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedge.evidence.Evidence;

class CrosswalkTest {
  private static final Crosswalk CROSSWALK = new Crosswalk(Evidence.load());

  /// Severity bands of the QIDS-SR against the MADRS by item response theory, a source that took no
  /// part in the map (PMID 24144585): at the upper end of a band both agree within two points.
  @ParameterizedTest
  @CsvSource({"5, 7.5", "10, 17", "15, 24", "20, 33"})
  void qidsAgreesWithAnIndependentLink(double qids, double madrs) {
    assertEquals(madrs, CROSSWALK.level(Scale.QIDS_SR16, qids).madrs(), 2);
  }

  /// HRSD17 7 is MADRS 8 to 9 (Carmody 2006), which took no part either.
  @Test
  void theHamiltonLinkAgreesAtRemission() {
    assertEquals(8.5, CROSSWALK.level(Scale.QIDS_SR16, 5).madrs(), 1);
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void aHigherTotalNeverMeansLess(Scale scale) {
    double before = -1;
    for (int total = 0; total <= CROSSWALK.maximum(scale); total++) {
      double madrs = CROSSWALK.level(scale, total).madrs();
      assertTrue(madrs >= before && madrs <= 60, scale + " " + total);
      before = madrs;
    }
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void theEndsAreMarked(Scale scale) {
    assertEquals(Level.End.LOWEST, CROSSWALK.level(scale, 0).end());
    assertEquals(Level.End.HIGHEST, CROSSWALK.level(scale, CROSSWALK.maximum(scale)).end());
    assertEquals(Level.End.NEITHER, CROSSWALK.level(scale, 9).end());
  }

  @Test
  void aTotalOutsideOrBetweenIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CROSSWALK.level(Scale.MADRS, 61));
    assertThrows(IllegalArgumentException.class, () -> CROSSWALK.level(Scale.PHQ9, -1));
    assertThrows(IllegalArgumentException.class, () -> CROSSWALK.level(Scale.MADRS, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> CROSSWALK.level(Scale.QIDS_SR16, 4.5));
  }
}
