// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.junit.jupiter.api.Test;

class UnitTest {
  @Test
  void everyUnitIsAUcumUnit() throws UcumException {
    UcumEssenceService ucum =
        new UcumEssenceService(
            Objects.requireNonNull(
                UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")));
    List<String> faults =
        Evidence.load().table("unit").lines().stream()
            .map(line -> ucum.validate(line.text("unit")))
            .filter(Objects::nonNull)
            .toList();
    assertEquals(List.of(), faults);
  }
}
