// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.model.trial.Extrapolation;

class SubjectDomainTest {
  private static final Evidence EVIDENCE = Evidence.load();

  private static List<String> sentences(String text) {
    return new SubjectDomain(EVIDENCE)
        .marks(new EventReader(EVIDENCE).read(text, Set.of())).stream()
            .map(Extrapolation::sentence)
            .toList();
  }

  @Test
  void marksThePeopleOfEachRoute() {
    String text =
        """
        ID,TIME,AMT,RATE,CMT,WT,AGE
        1,0,60,90,3,120,40
        2,0,35,52.5,3,70,40
        3,0,84,0,4,190,40
        4,0,84,0,4,.,88
        5,0,.,.,7,190,88
        """;
    assertEquals(
        List.of(
            "subjects with an infusion: 1 of 2 people are outside 53 to 93 kg, the range of those studied with infusions (row ivv.wt_studied): extrapolation",
            "subjects with a spray: 1 of 2 people are outside 39 to 170 kg, the range of those studied with the spray (row nasal.wt_ref): extrapolation",
            "subjects with a spray: 1 of 2 people are outside 18 to 86 years, the range of those studied with the spray (row nasal.age_studied): extrapolation",
            "subjects with a spray: 1 of 2 people are 65 years or older, where the label of the spray reports higher peaks than the model gives (row nasal.age_warned): extrapolation"),
        sentences(text));
  }

  @Test
  void whoIsLikeTheStudiedPeopleIsNotMarked() {
    assertEquals(List.of(), sentences("ID,TIME,AMT,RATE,CMT,WT,AGE\n1,0,35,52.5,3,70,88\n"));
    assertEquals(List.of(), sentences("ID,TIME,AMT,RATE,CMT,WT,AGE\n1,0,84,0,4,70,64\n"));
  }
}
