// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
  private static final String GOOD =
      "ivv.v1,V1,central volume,133,L,0,,0.084177,variance-ln,adults,fitted,secondary,S01,table 2,";

  private static Map<String, String> texts(String numbers) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("unit", "unit,name,use\nL,litre,volume\n1,none,ratio\n");
    texts.put("source/all", Source.HEADER + "\nS01,A paper,2021,all,doi:10.1/x,whole\n");
    texts.put("drug/number", Row.HEADER + "\n" + numbers + "\n");
    return texts;
  }

  private static String faults(Map<String, String> texts) {
    return String.valueOf(
        assertThrows(EvidenceException.class, () -> Evidence.of(texts)).getMessage());
  }

  @Test
  void loadsEveryTableOfTheProject() {
    Evidence evidence = Evidence.load();
    assertTrue(evidence.source("S01").isPresent());
    assertTrue(evidence.tables().size() > 1);
  }

  @Test
  void servesANumberWithItsUnitAndSpread() {
    Evidence evidence = Evidence.of(texts(GOOD));
    assertEquals(133, evidence.value("ivv.v1", "L"));
    assertEquals(
        Math.sqrt(0.084177),
        evidence.row("ivv.v1").spread().orElseThrow().standardDeviation(),
        1e-15);
  }

  @Test
  void asksWhatIfWithoutTouchingWhatIsPublished() {
    Evidence evidence = Evidence.of(texts(GOOD));
    Evidence changed = evidence.withValue("ivv.v1", 266);
    assertEquals(266, changed.value("ivv.v1", "L"));
    assertEquals(133, evidence.value("ivv.v1", "L"));
    assertEquals("133", changed.table("drug/number").lines().getFirst().text("value"));
    assertThrows(IllegalArgumentException.class, () -> evidence.withValue("ivv.v9", 1));
  }

  @Test
  void refusesToServeANumberInAnotherUnit() {
    Evidence evidence = Evidence.of(texts(GOOD));
    assertThrows(IllegalArgumentException.class, () -> evidence.value("ivv.v1", "mL"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          x,V,m,1,furlong,,,,,all,fitted,primary,S01,p 1,     | unknown unit furlong
          x,V,m,1,L,,,,,all,fitted,primary,S99,p 1,           | unknown source key S99
          x,V,m,1,L,,,,,all,fitted,primary,,p 1,              | has no source
          x,V,m,1,L,,,,,all,fitted,primary,S01,,              | has no locator
          x,V,m,1,L,,,,,all,guessed,primary,S01,p 1,          | unknown status guessed
          x,V,m,1,L,,,,,all,fitted,hearsay,S01,p 1,           | unknown basis hearsay
          x,V,m,1,L,,,,,all,assumed,assumed,S01,p 1,          | gives no reason
          x,V,m,5,L,0,2,,,all,fitted,primary,S01,p 1,         | outside its own bounds
          x,V,m,one,L,,,,,all,fitted,primary,S01,p 1,         | is no number
          x,V,m,NaN,L,,,,,all,fitted,primary,S01,p 1,         | is not finite
          x,V,m,1,,,,,,all,fitted,primary,S01,p 1,            | has no unit
          x,V,m,1,L,,                                         | fields, the header has
          """)
  void namesTheFaultOfARow(String row, String fault) {
    String faults = faults(texts(row));
    assertTrue(faults.contains(fault), faults);
  }

  @Test
  void namesAnIdThatStandsTwice() {
    assertTrue(faults(texts(GOOD + "\n" + GOOD)).contains("id stands twice"));
  }

  @Test
  void namesAGapAndAnOverlapOfBands() {
    Map<String, String> texts = texts(GOOD);
    texts.put(
        "instrument/bands",
        "id,band,from,below,meaning\nb1,phq9,0,5,a\nb2,phq9,6,10,b\nb3,phq9,9,28,c\n");
    String faults = faults(texts);
    assertTrue(faults.contains("a gap from 5.0 to 6.0"), faults);
    assertTrue(faults.contains("overlaps from 9.0 to 10.0"), faults);
  }

  @Test
  void namesAllFaultsAtOnce() {
    String faults =
        faults(
            texts(
                "x,V,m,1,furlong,,,,,all,fitted,primary,S99,p 1,\n"
                    + "y,V,m,1,L,,,,,all,fitted,primary,S01,,"));
    assertTrue(
        faults.contains("furlong") && faults.contains("S99") && faults.contains("no locator"));
  }
}
