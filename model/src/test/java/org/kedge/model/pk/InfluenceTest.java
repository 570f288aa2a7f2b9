// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.person.Parameters;

class InfluenceTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final NasalCovariates PERSON = new NasalCovariates(45, false, false);

  private static double nasalArea(Influence influence) {
    return new NasalS(influence.on(EVIDENCE::value, EVIDENCE), PERSON).areaToInfinity(1);
  }

  private static double nasalArea() {
    return new NasalS(EVIDENCE::value, PERSON).areaToInfinity(1);
  }

  static Stream<Influence> all() {
    return Stream.of(
        new Influence.ReducedLiver(0.5),
        new Influence.Rifampicin(),
        new Influence.NasalWeight(104));
  }

  @ParameterizedTest
  @MethodSource("all")
  void restsOnRows(Influence influence) {
    assertFalse(influence.rows(EVIDENCE).isEmpty());
  }

  /// The reference prints +37 % and +112 %.
  @ParameterizedTest
  @CsvSource({"0.5, 1.37", "0.25, 2.12"})
  void aReducedLiverLeavesALargerArea(double factor, double ratio) {
    assertEquals(ratio, nasalArea(new Influence.ReducedLiver(factor)) / nasalArea(), 0.005);
  }

  /// The source prints -20 % for 30 kg more.
  @Test
  void thirtyKilogramsMoreLowerTheNasalExposureByAFifth() {
    assertEquals(0.8, nasalArea(new Influence.NasalWeight(104)) / nasalArea(), 0.005);
  }

  /// Three times the clearance leaves a third of the norketamine and all of the ketamine.
  @Test
  void rifampicinClearsNorketamineThreeTimesAsFast() {
    Parameters treated = new Influence.Rifampicin().on(EVIDENCE::value, EVIDENCE);
    Concentration with = late(treated);
    Concentration without = late(EVIDENCE::value);
    assertEquals(without.areaS(), with.areaS(), 1e-9 * without.areaS());
    assertEquals(1.0 / 3, with.areaNorketamineS() / without.areaNorketamineS(), 1e-9);
  }

  private static Concentration late(Parameters parameters) {
    return new IvVenous(parameters, 70)
        .concentrations(List.of(Infusion.racemic(0, 1, 35)), new double[] {2000})
        .getFirst();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.24, 1.01, -1, Double.NaN})
  void refusesALiverThatNobodyStudied(double factor) {
    Influence influence = new Influence.ReducedLiver(factor);
    assertThrows(IllegalArgumentException.class, () -> influence.on(EVIDENCE::value, EVIDENCE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {38, 171, Double.NaN})
  void refusesAWeightThatNobodyStudied(double weightKg) {
    Influence influence = new Influence.NasalWeight(weightKg);
    assertThrows(IllegalArgumentException.class, () -> influence.on(EVIDENCE::value, EVIDENCE));
  }

  /// Another pack would give the numbers that it gives without the influence.
  @Test
  void anotherPackRefusesTheParameters() {
    Parameters liver = new Influence.ReducedLiver(0.5).on(EVIDENCE::value, EVIDENCE);
    Parameters treated = new Influence.Rifampicin().on(EVIDENCE::value, EVIDENCE);
    refused("NASAL-S", () -> late(liver));
    refused("NASAL-S", () -> arterial(liver));
    refused("IV-VENOUS", () -> arterial(treated));
    refused("IV-VENOUS", () -> new NasalS(treated, PERSON).areaToInfinity(1));
    refused("NASAL-S", () -> late(new Influence.NasalWeight(70).on(EVIDENCE::value, EVIDENCE)));
  }

  /// Twice a half would be a quarter or less: below what the row allows.
  @Test
  void refusesToBeAppliedTwice() {
    Influence half = new Influence.ReducedLiver(0.5);
    Influence weight = new Influence.NasalWeight(80);
    Parameters once = weight.on(half.on(EVIDENCE::value, EVIDENCE), EVIDENCE);
    refused("twice", () -> new Influence.ReducedLiver(0.9).on(once, EVIDENCE));
    refused("twice", () -> weight.on(once, EVIDENCE));
    double ratio = nasalArea(half) * nasalArea(weight) / nasalArea();
    assertEquals(ratio, new NasalS(once, PERSON).areaToInfinity(1), 1e-9 * ratio);
  }

  private static void arterial(Parameters parameters) {
    new IvArterial(parameters, 70)
        .concentrations(List.of(Infusion.racemic(0, 1, 35)), new double[] {2});
  }

  private static void refused(String word, Executable call) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    assertTrue(message.contains(word), message);
  }
}
