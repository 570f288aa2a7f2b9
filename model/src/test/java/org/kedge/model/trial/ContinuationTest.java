// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.person.Population;

/// An arm that goes on, stops or turns to placebo, for everybody or for those who are better.
class ContinuationTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int PATIENTS = 400;
  private static final double FROM_DAY = 28;
  private static final List<Double> SESSIONS =
      IntStream.range(0, 16).mapToObj(session -> 3.5 * session).toList();
  private static final List<Double> DAYS =
      List.of(1.0, 14.0, 21.0, FROM_DAY, 35.0, 42.0, 49.0, 56.0, 70.0, 84.0);
  private static final int ENTRY = DAYS.indexOf(FROM_DAY);
  private static final int LAST = DAYS.size() - 1;

  private static Arm arm(Continuation continuation) {
    return new Arm(
        "one",
        new Treatment.EsketamineNasal(3),
        SESSIONS,
        Blinding.INERT_PLACEBO,
        false,
        new Switches(List.of(), Consolidation.SATURATED, continuation));
  }

  private static Design design(Arm arm) {
    return new Design(
        Population.of(EVIDENCE), List.of(arm), DAYS.stream().map(day -> 24 * day).toList());
  }

  private static Individuals run(Continuation.Entry entry, Continuation.Given given) {
    return run(new Continuation(FROM_DAY, entry, given));
  }

  private static Individuals run(Continuation continuation) {
    Arm arm = arm(continuation);
    return new Simulation(EVIDENCE).individuals(design(arm), arm, PATIENTS, 1, 1);
  }

  private static double mean(Individuals people, Quantity quantity, int time) {
    return IntStream.range(0, PATIENTS)
        .mapToDouble(patient -> people.value(quantity, time, patient).orElse(Double.NaN))
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElseThrow();
  }

  @Test
  void goingOnWithTheDrugForEverybodyIsThePlainArm() {
    Individuals plain = run(Continuation.UNCHANGED);
    Individuals same = run(Continuation.Entry.ALL, Continuation.Given.DRUG);
    for (Quantity quantity : Quantity.values()) {
      for (int patient = 0; patient < PATIENTS; patient++) {
        assertEquals(
            plain.value(quantity, LAST, patient).orElse(Double.NaN),
            same.value(quantity, LAST, patient).orElse(Double.NaN));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Continuation.Entry.class,
      names = {"RESPONSE", "REMISSION"})
  void onlyWhoIsBetterOnTheDayHasLaterValues(Continuation.Entry entry) {
    Quantity better = entry == Continuation.Entry.RESPONSE ? Quantity.RESPONSE : Quantity.REMISSION;
    Individuals people = run(entry, Continuation.Given.DRUG);
    Individuals all = run(Continuation.UNCHANGED);
    int left = 0;
    for (int patient = 0; patient < PATIENTS; patient++) {
      boolean goesOn = all.value(better, ENTRY, patient).orElse(Double.NaN) == 1;
      assertEquals(goesOn, people.goesOn(patient));
      for (Quantity quantity : Quantity.values()) {
        assertEquals(
            all.value(quantity, ENTRY, patient).orElse(Double.NaN),
            people.value(quantity, ENTRY, patient).orElse(Double.NaN));
        if (quantity != Quantity.RELAPSED) {
          assertEquals(
              goesOn ? all.value(quantity, LAST, patient).orElse(Double.NaN) : Double.NaN,
              people.value(quantity, LAST, patient).orElse(Double.NaN));
        }
      }
      assertEquals(
          goesOn, !Double.isNaN(people.value(Quantity.RELAPSED, LAST, patient).orElse(Double.NaN)));
      left += goesOn ? 0 : 1;
    }
    assertTrue(left > 40 && left < 360, "left " + left);
  }

  /// As in a trial of withdrawal: more of those who get placebo relapse, and from the first session
  /// without drug on there is none in the blood.
  @Test
  void withdrawalBringsMoreRelapsesThanGoingOn() {
    Individuals on = run(Continuation.Entry.RESPONSE, Continuation.Given.DRUG);
    Individuals placebo = run(Continuation.Entry.RESPONSE, Continuation.Given.PLACEBO);
    Individuals nothing = run(Continuation.Entry.RESPONSE, Continuation.Given.NOTHING);
    double relapsedOn = mean(on, Quantity.RELAPSED, LAST);
    assertTrue(mean(placebo, Quantity.RELAPSED, LAST) > relapsedOn + 0.05);
    assertEquals(0, mean(on, Quantity.RELAPSED, ENTRY + 1));
    int week = ENTRY + 2;
    assertTrue(
        mean(nothing, Quantity.MADRS_TOTAL, week) > mean(placebo, Quantity.MADRS_TOTAL, week));
    assertTrue(mean(placebo, Quantity.MADRS_TOTAL, week) > mean(on, Quantity.MADRS_TOTAL, week));
    assertTrue(mean(placebo, Quantity.KETAMINE_S, LAST) < 1e-6);
    assertTrue(mean(placebo, Quantity.SEDATION, week) < 1e-3);
    assertTrue(mean(on, Quantity.SEDATION, week) > 1e-2);
    assertTrue(mean(nothing, Quantity.SEDATION, week) > 1e-2, "the latest session begun had drug");
  }

  @Test
  void aDayWithoutAnAssessmentCannotDecide() {
    Continuation odd = new Continuation(29, Continuation.Entry.RESPONSE, Continuation.Given.DRUG);
    assertThrows(IllegalArgumentException.class, () -> run(odd));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Continuation(0, Continuation.Entry.ALL, Continuation.Given.DRUG));
  }

  @Test
  void whoIsCountedIsSaid() {
    Arm arm =
        arm(new Continuation(FROM_DAY, Continuation.Entry.REMISSION, Continuation.Given.PLACEBO));
    assertTrue(
        new Simulation(EVIDENCE)
            .footnotes(design(arm))
            .contains(
                "arm one: after day 28.0 the numbers are of those in remission at its assessment; relapse counts anew from there"));
  }
}
