// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;

class SubjectFootnotesTest {
  private static final Evidence EVIDENCE = Evidence.load();

  private static List<String> sentences(String text) {
    return new SubjectFootnotes(EVIDENCE).sentences(new EventReader(EVIDENCE).read(text, Set.of()));
  }

  @Test
  void theRowsBehindLiverAndRifampicinAreShown() {
    List<String> sentences =
        sentences(
            """
            ID,TIME,AMT,RATE,CMT,WT,AGE,LIVER,RIF
            1,0,56,.,4,.,40,0.5,.
            2,0,56,.,4,.,40,0.75,0
            3,0,40,60,3,80,40,.,1
            4,0,40,60,3,80,40,1,0
            5,0,.,.,7,.,.,.,1
            """);
    assertEquals(2, sentences.size());
    assertTrue(
        sentences
            .getFirst()
            .startsWith("2 of 5 subjects: reduced liver function rests on row nasal.hep_f: "),
        sentences.getFirst());
    assertTrue(
        sentences.getFirst().contains("status assumed, basis assumed, source KEDGE-MODEL"),
        sentences.getFirst());
    assertTrue(
        sentences.getLast().startsWith("1 of 5 subjects: rifampicin rests on row ivv.rif_n: "),
        sentences.getLast());
  }

  @Test
  void withoutAnInfluenceNothingIsSaid() {
    assertEquals(List.of(), sentences("ID,TIME,AMT,CMT,AGE,LIVER\n1,0,56,4,40,1\n"));
  }
}
