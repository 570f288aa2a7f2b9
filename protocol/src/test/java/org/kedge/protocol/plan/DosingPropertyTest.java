// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DosingPropertyTest {
  private static final long SEED = 20261124;
  private static final int CASES = 5_000;
  private final Dosing dosing = new Dosing(Plans.EVIDENCE);

  private Dosing.Result dose(double mgPerKg, double kg, double minutes, PumpPreparation pump) {
    return dosing.infusion(
        mgPerKg,
        minutes,
        List.of(new Weight(kg, Plans.MONDAY, "typed")),
        Optional.of(pump),
        Plans.MONDAY);
  }

  @Test
  void aDoseIsNeverAboveACeilingAndThePumpGivesTheDose() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int dosed = 0;
    for (int at = 0; at < CASES; at++) {
      double mgPerKg = random.nextDouble(0.01, 1.5);
      double kg = random.nextDouble(20, 300);
      double minutes = random.nextDouble(10, 130);
      double strength = random.nextDouble(0.2, 60);
      String seen = "seed %d, %s mg/kg, %s kg".formatted(SEED, mgPerKg, kg);
      Dosing.Result result = dose(mgPerKg, kg, minutes, new PumpPreparation(strength, 250));
      if (result instanceof Dosing.Result.Dosed given) {
        dosed++;
        DoseOrder.Infusion order = (DoseOrder.Infusion) given.order();
        assertTrue(order.doseMg() <= 100, seen);
        assertTrue(order.doseMg() <= kg * 1.0 + 1e-9, seen);
        assertTrue(order.doseMg() <= mgPerKg * kg + 1e-9, seen);
        DoseOrder.PumpSetting pump = order.pump().orElseThrow();
        double byPump = pump.rateMlPerHour() * minutes / 60 * strength;
        assertEquals(order.doseMg(), byPump, order.doseMg() * 0.02 + 1e-9, seen);
        assertTrue(byPump <= order.doseMg() + 1e-9, seen);
      } else {
        assertTrue(!result.findings().isEmpty(), seen);
      }
    }
    assertTrue(dosed > CASES / 20, "only " + dosed + " doses were tried");
  }

  @Test
  void halfAMilligramAKiloOfEightyKilosInFortyMinutes() {
    Dosing.Result.Dosed dosed =
        assertInstanceOf(Dosing.Result.Dosed.class, dose(0.5, 80, 40, new PumpPreparation(1, 50)));
    DoseOrder.Infusion order = (DoseOrder.Infusion) dosed.order();
    assertEquals(40, order.doseMg());
    assertEquals(60, order.pump().orElseThrow().rateMlPerHour());
    assertEquals("40 mg over 40 min (0.5 mg/kg × 80 kg)", order.text());
  }

  @Test
  void asksForAWeakerStrengthWhenThePumpCannotBeSetFinely() {
    assertInstanceOf(Dosing.Result.Undosed.class, dose(0.5, 87, 40, new PumpPreparation(50, 10)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {29.9, 250.1})
  void doesNotBelieveAnImplausibleWeight(double kg) {
    assertInstanceOf(Dosing.Result.Undosed.class, dose(0.1, kg, 40, new PumpPreparation(1, 250)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {30, 250})
  void believesAWeightAtTheBorder(double kg) {
    assertInstanceOf(Dosing.Result.Dosed.class, dose(0.2, kg, 40, new PumpPreparation(1, 250)));
  }
}
