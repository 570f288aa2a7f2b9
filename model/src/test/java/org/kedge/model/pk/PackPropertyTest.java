// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;

/// Laws of linear kinetics that every pack keeps.
class PackPropertyTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final double WEIGHT_KG = 83;

  /// Rounding of sums of some hundred products of doubles.
  private static final double RELATIVE = 1e-9;

  private static final double[] TIMES_H = {0.1, 0.5, 2.0 / 3, 1, 3, 12, 60, 80, 200};
  private static final double LATE_H = 2000;

  private static final List<ToDoubleFunction<Concentration>> QUANTITIES =
      List.of(
          Concentration::ketamineS,
          Concentration::ketamineR,
          Concentration::norketamineS,
          Concentration::norketamineR,
          Concentration::hydroxynorketamineS,
          Concentration::hydroxynorketamineR,
          Concentration::effectSiteS,
          Concentration::areaS,
          Concentration::areaNorketamineS);

  record Pack(String name, BiFunction<List<Infusion>, double[], List<Concentration>> course) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Pack> packs() {
    return Stream.of(
        new Pack("venous", new IvVenous(EVIDENCE::value, WEIGHT_KG)::concentrations),
        new Pack("arterial", new IvArterial(EVIDENCE::value, WEIGHT_KG)::concentrations));
  }

  private static NasalS nasal() {
    return new NasalS(EVIDENCE::value, new NasalCovariates(66, false, false));
  }

  private static Infusion infusion(double startH, double scale) {
    return new Infusion(startH, 2.0 / 3, 20 * scale, 15 * scale);
  }

  private static void assertSame(double expected, double actual, String what) {
    assertEquals(expected, actual, RELATIVE * Math.max(1, Math.abs(expected)), what);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void twoInfusionsAreTheSumOfEach(Pack pack) {
    Infusion first = infusion(0, 1);
    Infusion second = infusion(48, 0.7);
    List<Concentration> both = pack.course().apply(List.of(first, second), TIMES_H);
    List<Concentration> one = pack.course().apply(List.of(first), TIMES_H);
    List<Concentration> other = pack.course().apply(List.of(second), TIMES_H);
    for (int at = 0; at < TIMES_H.length; at++) {
      for (ToDoubleFunction<Concentration> quantity : QUANTITIES) {
        assertSame(
            quantity.applyAsDouble(one.get(at)) + quantity.applyAsDouble(other.get(at)),
            quantity.applyAsDouble(both.get(at)),
            pack + " at " + TIMES_H[at]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void threeTimesTheDoseIsThreeTimesTheConcentration(Pack pack) {
    List<Concentration> one = pack.course().apply(List.of(infusion(0, 1)), TIMES_H);
    List<Concentration> three = pack.course().apply(List.of(infusion(0, 3)), TIMES_H);
    for (int at = 0; at < TIMES_H.length; at++) {
      for (ToDoubleFunction<Concentration> quantity : QUANTITIES) {
        assertSame(
            3 * quantity.applyAsDouble(one.get(at)),
            quantity.applyAsDouble(three.get(at)),
            pack + " at " + TIMES_H[at]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aLaterStartIsTheSameCurveLater(Pack pack) {
    double[] later = {24.5, 25, 30};
    double[] sooner = {0.5, 1, 6};
    List<Concentration> shifted = pack.course().apply(List.of(infusion(24, 1)), later);
    List<Concentration> plain = pack.course().apply(List.of(infusion(0, 1)), sooner);
    for (int at = 0; at < later.length; at++) {
      assertSame(plain.get(at).ketamine(), shifted.get(at).ketamine(), pack + " shifted");
      assertSame(plain.get(at).norketamine(), shifted.get(at).norketamine(), pack + " shifted");
    }
  }

  @Test
  void allThatIsInfusedIsClearedFromTheVenousPack() {
    IvVenous pack = new IvVenous(EVIDENCE::value, WEIGHT_KG);
    double area =
        pack.concentrations(List.of(infusion(0, 1)), new double[] {LATE_H}).getFirst().areaS();
    assertEquals(20_000, pack.clearanceSLPerH() * area, 20_000 * RELATIVE);
  }

  @Test
  void allThatIsInfusedIsClearedFromTheArterialPack() {
    double area =
        new IvArterial(EVIDENCE::value, WEIGHT_KG)
            .concentrations(List.of(infusion(0, 1)), new double[] {LATE_H})
            .getFirst()
            .areaS();
    double clearanceLPerH = 60 * EVIDENCE.value("iva.cl", "L/min") * Math.pow(WEIGHT_KG / 70, 0.75);
    assertEquals(20_000, clearanceLPerH * area, 20_000 * RELATIVE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void allThatIsAbsorbedFromTheNoseIsCleared(int devices) {
    double area =
        nasal().concentrations(new double[] {0}, devices, new double[] {LATE_H}).getFirst().areaS();
    double absorbed = nasal().bioavailability(devices) * 28_000 * devices;
    assertEquals(absorbed, nasal().clearanceLPerH() * area, absorbed * RELATIVE);
    assertEquals(nasal().areaToInfinity(devices), area, area * RELATIVE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void twoSpraySessionsAreTheSumOfEach(int devices) {
    List<Concentration> both = nasal().concentrations(new double[] {0, 48}, devices, TIMES_H);
    List<Concentration> one = nasal().concentrations(new double[] {0}, devices, TIMES_H);
    List<Concentration> other = nasal().concentrations(new double[] {48}, devices, TIMES_H);
    for (int at = 0; at < TIMES_H.length; at++) {
      for (ToDoubleFunction<Concentration> quantity : QUANTITIES) {
        assertSame(
            quantity.applyAsDouble(one.get(at)) + quantity.applyAsDouble(other.get(at)),
            quantity.applyAsDouble(both.get(at)),
            "at " + TIMES_H[at]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void nothingIsEverNegative(Pack pack) {
    for (Concentration now : pack.course().apply(List.of(infusion(0, 1)), TIMES_H)) {
      for (ToDoubleFunction<Concentration> quantity : QUANTITIES) {
        assertTrue(quantity.applyAsDouble(now) >= 0, () -> pack + ": " + now);
      }
    }
  }

  /// The published ratios of the areas to infinity, from the course and from the closed form.
  @Test
  void theRatioOfTheHydroxyAreaFollowsFromTheCourse() {
    IvVenous pack = new IvVenous(EVIDENCE::value, WEIGHT_KG);
    double stepH = 0.02;
    double[] times = new double[5000];
    for (int at = 0; at < times.length; at++) {
      times[at] = at * stepH;
    }
    double hydroxy = 0;
    double parent = 0;
    for (Concentration now : pack.concentrations(List.of(infusion(0, 1)), times)) {
      hydroxy += now.hydroxynorketamineS() * stepH;
      parent += now.ketamineS() * stepH;
    }
    assertEquals(pack.hydroxynorketamineRatioS(), hydroxy / parent, 2e-3);
  }

  @Test
  void theUsualInfusionEndsNear160() {
    Concentration end =
        new IvVenous(EVIDENCE::value, 70)
            .concentrations(List.of(Infusion.racemic(0, 2.0 / 3, 35)), new double[] {2.0 / 3})
            .getFirst();
    assertEquals(160, end.ketamine(), 5);
  }
}
