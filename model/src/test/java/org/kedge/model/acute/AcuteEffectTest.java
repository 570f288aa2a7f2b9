// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;
import org.kedge.model.pk.Site;

class AcuteEffectTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final AcuteEffect EFFECT = new AcuteEffect(EVIDENCE::value);
  private static final double EXACT = 1e-12;
  private static final int DEVICES = 3;
  private static final double[] TIMES_H =
      IntStream.rangeClosed(0, 48).mapToDouble(step -> step / 12.0).toArray();

  private static Concentration at(double effectSite, double norketamine) {
    return new Concentration(1, Site.VENOUS, 0, 0, norketamine, 0, 0, 0, effectSite, 0, 0);
  }

  private static List<AcuteState> spray(VirtualPatient patient) {
    List<Concentration> session =
        new NasalS(patient.parameters(), new NasalCovariates(patient.ageYears(), false, false))
            .concentrations(new double[1], DEVICES, TIMES_H);
    return AcuteState.course(patient.parameters(), session, 0);
  }

  private static List<List<AcuteState>> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(index -> spray(Population.of(EVIDENCE).patient(EVIDENCE, 1, index)))
        .toList();
  }

  @Test
  void norketamineAtC100HalvesTheNetConcentration() {
    double c100 = EVIDENCE.value("ac.c100", "ng/mL");
    assertEquals(40, EFFECT.netNgMl(at(80, c100)), EXACT);
    assertEquals(80, EFFECT.netNgMl(at(80, 0)), EXACT);
  }

  @Test
  void atC50TheDissociationIsHalfOfTheScale() {
    double c50 = EVIDENCE.value("ac.c50", "ng/mL");
    assertEquals(46, EFFECT.dissociation(at(c50, 0), 0), 1e-9);
    assertEquals(46 * EFFECT.habituation(4), EFFECT.dissociation(at(c50, 0), 4), 1e-9);
  }

  @Test
  void norketamineLowersEveryEffectThatItOpposes() {
    Concentration without = at(80, 20);
    Concentration with = at(80, 120);
    assertTrue(EFFECT.dissociation(with, 0) < EFFECT.dissociation(without, 0));
    assertTrue(EFFECT.systolicRiseMmHg(with) < EFFECT.systolicRiseMmHg(without));
    assertTrue(EFFECT.sedationProbability(with) < EFFECT.sedationProbability(without));
    assertEquals(EFFECT.nauseaProbability(without), EFFECT.nauseaProbability(with), EXACT);
  }

  @Test
  void withoutDrugThereIsNoEffect() {
    Concentration none = at(0, 0);
    assertEquals(0, EFFECT.dissociation(none, 0), EXACT);
    assertEquals(0, EFFECT.systolicRiseMmHg(none), EXACT);
    assertEquals(0, EFFECT.sedationProbability(none), EXACT);
    assertEquals(0, EFFECT.nauseaProbability(none), EXACT);
    assertEquals(0, EFFECT.systolicRiseMmHg(at(0, 50)), EXACT);
  }

  @Test
  void readingsRiseWithoutTheDrugToo() {
    double from = EVIDENCE.value("ac.old_age", "a");
    assertEquals(
        EVIDENCE.value("ac.sbp0", "mm[Hg]"), EFFECT.systolicRiseWithoutDrugMmHg(from - 1), EXACT);
    assertEquals(
        EVIDENCE.value("ac.sbp0_old", "mm[Hg]"), EFFECT.systolicRiseWithoutDrugMmHg(from), EXACT);
    assertEquals(
        EVIDENCE.value("ac.dbp0_old", "mm[Hg]"), EFFECT.diastolicRiseWithoutDrugMmHg(from), EXACT);
  }

  @Test
  void theBandHoldsItsMedianAndIsWiderThanNothing() {
    List<List<AcuteState>> people = people(60);
    for (AcuteBand band : AcuteBand.of(people, AcuteState::dissociation)) {
      assertTrue(band.p05() <= band.p25() && band.p25() <= band.p50());
      assertTrue(band.p50() <= band.p75() && band.p75() <= band.p95());
    }
    AcuteBand middle = AcuteBand.of(people, AcuteState::systolicRiseMmHg).get(9);
    assertTrue(middle.p95() > 2 * middle.p50() && middle.p05() < middle.p50() / 2);
  }

  @Test
  void theBandOfOnePersonIsThatPerson() {
    List<AcuteState> one = spray(Population.of(EVIDENCE).patient(EVIDENCE, 1, 0));
    AcuteBand band = AcuteBand.of(List.of(one), AcuteState::sedation).get(8);
    assertEquals(one.get(8).sedation(), band.p05(), EXACT);
    assertEquals(one.get(8).sedation(), band.p95(), EXACT);
    assertEquals(TIMES_H[8], band.timeH(), EXACT);
  }

  @Test
  void nauseaByNowNeverFalls() {
    for (List<AcuteState> person : people(20)) {
      for (int at = 1; at < person.size(); at++) {
        assertTrue(person.get(at).nausea() >= person.get(at - 1).nausea());
      }
    }
  }

  @Test
  void aBandNeedsPeopleWithTheSameTimes() {
    assertThrows(
        IllegalArgumentException.class, () -> AcuteBand.of(List.of(), AcuteState::sedation));
    List<AcuteState> one = spray(Population.of(EVIDENCE).patient(EVIDENCE, 1, 0));
    List<AcuteState> late = new ArrayList<>(one);
    late.removeFirst();
    late.addLast(one.getFirst());
    assertThrows(
        IllegalArgumentException.class,
        () -> AcuteBand.of(List.of(one, late), AcuteState::sedation));
    assertThrows(
        IllegalArgumentException.class,
        () -> AcuteBand.of(List.of(one, one.subList(0, 3)), AcuteState::sedation));
    assertThrows(IllegalArgumentException.class, () -> AcuteBand.of(List.of(one), _ -> Double.NaN));
  }

  @Test
  void staysOnTheScaleWhateverIsGiven() {
    assertEquals(EVIDENCE.value("ac.cadss_max", "{score}"), EFFECT.dissociation(at(1e200, 0), 0));
  }

  @Test
  void whatIsNoConcentrationIsRefusedOrNothing() {
    assertThrows(IllegalArgumentException.class, () -> at(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> at(1, Double.POSITIVE_INFINITY));
    Concentration rounding = at(-1e-20, -1e-20);
    assertEquals(0, EFFECT.dissociation(rounding, 0));
    assertEquals(0, EFFECT.nauseaProbability(rounding));
    assertEquals(0, EFFECT.sedationProbability(rounding));
    assertThrows(IllegalArgumentException.class, () -> EFFECT.habituation(-1));
    assertThrows(IllegalArgumentException.class, () -> EFFECT.nauseaProbability(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> EFFECT.sedationProbability(-1.0));
    assertThrows(IllegalArgumentException.class, () -> EFFECT.diastolicRiseMmHg(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> EFFECT.heartRateRisePerMin(-1));
    assertThrows(
        IllegalArgumentException.class, () -> EFFECT.systolicRiseWithoutDrugMmHg(Double.NaN));
  }
}
