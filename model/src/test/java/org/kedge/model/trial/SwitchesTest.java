// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.person.Ancestry;
import org.kedge.model.person.Population;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.Influence;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;

/// What an arm asks for beyond the plain model reaches its patients.
class SwitchesTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int PATIENTS = 40;
  private static final double HOUR = 2;
  private static final Arm SPRAY = arm(new Treatment.EsketamineNasal(3));
  private static final Arm INFUSION = arm(new Treatment.RacemicInfusion(0.5, 40));
  private static final Influence LIVER = new Influence.ReducedLiver(0.5);

  private static Arm arm(Treatment treatment) {
    return new Arm("one", treatment, List.of(0.0, 3.0), Blinding.OPEN, false);
  }

  private static Arm under(Arm arm, Influence influence) {
    return arm.with(
        new Switches(List.of(influence), Consolidation.SATURATED, Continuation.UNCHANGED));
  }

  private static Population people(double asian, double japanese) {
    Population rows = Population.of(EVIDENCE);
    return new Population(
        rows.weightKg(),
        rows.ageYears(),
        rows.fractionFemale(),
        rows.madrsBaseline(),
        new Ancestry.Shares(asian, japanese));
  }

  private static Individuals run(Population population, Arm arm) {
    Design design = new Design(population, List.of(arm), List.of(HOUR, 600.0));
    return new Simulation(EVIDENCE).individuals(design, arm, PATIENTS, 1, 1);
  }

  private static double value(Individuals people, Quantity quantity, int patient) {
    return people.value(quantity, 0, patient).orElseThrow();
  }

  @Test
  void aReducedLiverReachesTheConcentrationsOfEveryPatientAndNoMood() {
    Individuals plain = run(people(0, 0), SPRAY);
    Individuals reduced = run(people(0, 0), under(SPRAY, LIVER));
    for (int patient = 0; patient < PATIENTS; patient++) {
      double with = value(reduced, Quantity.KETAMINE_S, patient);
      assertTrue(with > 1.01 * value(plain, Quantity.KETAMINE_S, patient));
      assertEquals(
          plain.value(Quantity.MADRS_TOTAL, 1, patient).orElseThrow(),
          reduced.value(Quantity.MADRS_TOTAL, 1, patient).orElseThrow());
    }
  }

  @Test
  void rifampicinReachesNorketamineAlone() {
    Individuals plain = run(people(0, 0), INFUSION);
    Individuals treated = run(people(0, 0), under(INFUSION, new Influence.Rifampicin()));
    for (int patient = 0; patient < PATIENTS; patient++) {
      double without = value(plain, Quantity.NORKETAMINE_TOTAL, patient);
      assertTrue(value(treated, Quantity.NORKETAMINE_TOTAL, patient) < 0.9 * without);
      double ketamine = value(plain, Quantity.KETAMINE_TOTAL, patient);
      assertEquals(ketamine, value(treated, Quantity.KETAMINE_TOTAL, patient), 1e-9 * ketamine);
    }
  }

  @Test
  void anInfluenceOnAnotherPackIsNoArm() {
    assertThrows(IllegalArgumentException.class, () -> under(INFUSION, LIVER));
    assertThrows(IllegalArgumentException.class, () -> under(SPRAY, new Influence.Rifampicin()));
    assertThrows(IllegalArgumentException.class, () -> under(arm(new Treatment.None()), LIVER));
  }

  @Test
  void ancestryReachesTheSprayAndLeavesWhoeverElseIsDrawn() {
    Individuals none = run(people(0, 0), SPRAY);
    Individuals mixed = run(people(0.6, 0.3), SPRAY);
    double[] timesH = {HOUR};
    int asian = 0;
    int japanese = 0;
    for (int place = 0; place < PATIENTS; place++) {
      VirtualPatient patient = mixed.patients().get(place);
      Ancestry ancestry = patient.ancestry();
      assertEquals(none.patients().get(place).weightKg(), patient.weightKg());
      Concentration expected =
          new NasalS(
                  patient.parameters(),
                  new NasalCovariates(
                      patient.ageYears(), ancestry.isAsian(), ancestry.isJapanese()))
              .concentrations(new double[] {0}, 3, timesH)
              .getFirst();
      assertEquals(expected.ketamineS(), value(mixed, Quantity.KETAMINE_S, place), 1e-6);
      asian += ancestry.isAsian() ? 1 : 0;
      japanese += ancestry.isJapanese() ? 1 : 0;
    }
    assertTrue(asian > japanese && japanese > 4 && asian < PATIENTS - 4);
  }

  @Test
  void sharesThatDoNotFitAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Ancestry.Shares(0.2, 0.3));
    assertThrows(IllegalArgumentException.class, () -> new Ancestry.Shares(1.1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Ancestry.Shares(Double.NaN, 0));
  }

  /// 28 mg is less than the reference regimen, so its unsaturated consolidation is the slower one.
  @Test
  void unsaturatedConsolidationReachesTheMood() {
    Arm small = arm(new Treatment.EsketamineNasal(1));
    Individuals plain = run(people(0, 0), small);
    Individuals other =
        run(
            people(0, 0),
            small.with(new Switches(List.of(), Consolidation.UNSATURATED, Continuation.UNCHANGED)));
    double difference = 0;
    for (int patient = 0; patient < PATIENTS; patient++) {
      difference +=
          other.value(Quantity.MADRS_TOTAL, 1, patient).orElseThrow()
              - plain.value(Quantity.MADRS_TOTAL, 1, patient).orElseThrow();
    }
    assertTrue(difference / PATIENTS > 0.05, "difference " + difference / PATIENTS);
  }

  @Test
  void whatAnArmAsksForIsSaidWithItsRows() {
    Arm unsaturated =
        new Arm(
            "spray",
            SPRAY.treatment(),
            List.of(0.0),
            Blinding.OPEN,
            false,
            new Switches(List.of(LIVER), Consolidation.UNSATURATED, Continuation.UNCHANGED));
    Design design =
        new Design(people(0.5, 0.1), List.of(unsaturated, INFUSION), List.of(24.0, 200.0, 400.0));
    List<String> notes = new Simulation(EVIDENCE).footnotes(design);
    for (String part :
        List.of(
            "NASAL-S venous plasma, IV-VENOUS venous plasma",
            "reduced liver function (nasal.kel x 0.5, nasal.kmet x 0.5) rests on row nasal.hep_f",
            "row nasal.kel_asian",
            "row nasal.cln_asian",
            "row nasal.frn_jpn",
            "arm one: the pack IV-VENOUS has no factor for ancestry",
            "arm spray: consolidation follows the unsaturated dose")) {
      assertEquals(1, notes.stream().filter(note -> note.contains(part)).count(), part);
    }
    assertEquals(7, notes.size());
  }
}
