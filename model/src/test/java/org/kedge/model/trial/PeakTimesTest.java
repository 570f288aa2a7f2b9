// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.acute.AcuteEffect;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.person.Population;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;

/// The probabilities of a session against the highest of every quarter of a minute.
class PeakTimesTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int PATIENTS = 200;
  private static final double[] FINE_H =
      IntStream.range(0, 6 * 240).mapToDouble(step -> step / 240.0).toArray();

  private static void compare(Treatment treatment, Highest highest) {
    Arm arm = new Arm("arm", treatment, List.of(0.0), Blinding.OPEN, false);
    Design design = new Design(Population.of(EVIDENCE), List.of(arm), List.of(2.0));
    Individuals individuals = new Simulation(EVIDENCE).individuals(design, arm, PATIENTS, 5, 1);
    for (int place = 0; place < PATIENTS; place++) {
      VirtualPatient patient = individuals.patients().get(place);
      List<Concentration> course = highest.course(patient);
      AcuteEffect effect = new AcuteEffect(patient.parameters());
      double sedation =
          course.stream().mapToDouble(effect::sedationProbability).max().orElseThrow();
      double nausea = course.stream().mapToDouble(effect::nauseaProbability).max().orElseThrow();
      assertEquals(sedation, individuals.value(Quantity.SEDATION, 0, place).orElseThrow(), 0.01);
      assertEquals(nausea, individuals.value(Quantity.NAUSEA, 0, place).orElseThrow(), 0.01);
    }
  }

  private interface Highest {
    List<Concentration> course(VirtualPatient patient);
  }

  @ParameterizedTest
  @CsvSource({"0.5,1", "0.5,10", "0.5,40", "1,100", "1,240", "0.2,240"})
  void infusion(double doseMgPerKg, double minutes) {
    compare(
        new Treatment.RacemicInfusion(doseMgPerKg, minutes),
        patient ->
            new IvVenous(patient.parameters(), patient.weightKg())
                .concentrations(
                    List.of(Infusion.racemic(0, minutes / 60, doseMgPerKg * patient.weightKg())),
                    FINE_H));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void spray(int devices) {
    double gapH = EVIDENCE.value("nasal.gap", "min") / 60;
    compare(
        new Treatment.EsketamineNasal(devices),
        patient ->
            new NasalS(patient.parameters(), new NasalCovariates(patient.ageYears(), false, false))
                .concentrations(List.of(SpraySession.even(0, devices, gapH)), FINE_H));
  }
}
