// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.person.Parameters;
import org.kedge.model.person.Population;
import org.kedge.model.person.VirtualPatient;
import org.kedge.model.simd.LaneModes;
import org.kedge.model.simd.ModeKernel;
import org.kedge.model.simd.PlainModes;
import org.kedge.model.simd.Widths;

/// Many people at once against each one alone, whose concentrations come from the exponential of
/// the matrix.
class ExposureBatchParityTest {
  private static final Evidence EVIDENCE = Evidence.load();

  /// Around the widths of vectors, and many.
  private static final int[] PEOPLE = {1, 3, 7, 9, 17, 37};

  private static final double[] STARTS_H = {0, 48, 96};
  private static final double DURATION_H = 2.0 / 3;
  private static final double[] TIMES_H =
      IntStream.rangeClosed(0, 240).mapToDouble(at -> at * 0.5).toArray();

  /// The budget for concentrations.
  private static final double RELATIVE = 1e-9;

  /// ng/mL; below, a concentration is the difference of terms that cancel.
  private static final double FLOOR = 1e-6;

  static Stream<Arguments> kernelsAndPeople() {
    return IntStream.of(PEOPLE)
        .boxed()
        .flatMap(people ->
            Stream.concat(Widths.modes(), Stream.of(new LaneModes(), new PlainModes()))
                .map(kernel -> Arguments.of(kernel, people)));
  }

  static Stream<Arguments> devicesAndPeople() {
    return IntStream.rangeClosed(1, 3)
        .boxed()
        .flatMap(devices -> IntStream.of(PEOPLE).mapToObj(people -> Arguments.of(devices, people)));
  }

  private static VirtualPatient person(int index) {
    return Population.of(EVIDENCE).patient(EVIDENCE, 3, index);
  }

  private static void assertSame(
      Concentration expected, ConcentrationRow actual, int at, String who) {
    assertNear(expected.ketamineS(), actual.ketamineS()[at], who + " S");
    assertNear(expected.ketamineR(), actual.ketamineR()[at], who + " R");
    assertNear(expected.norketamineS(), actual.norketamineS()[at], who + " NS");
    assertNear(expected.norketamineR(), actual.norketamineR()[at], who + " NR");
    assertNear(expected.effectSiteS(), actual.effectSiteS()[at], who + " Ce");
  }

  private static void assertSame(List<Concentration> alone, ExposureBatch batch, int at) {
    ConcentrationRow row = batch.row();
    for (int time = 0; time < TIMES_H.length; time++) {
      batch.read(time, row);
      assertSame(alone.get(time), row, at, "person " + at + " at " + TIMES_H[time]);
    }
  }

  private static void assertNear(double expected, double actual, String what) {
    assertEquals(expected, actual, RELATIVE * Math.max(FLOOR / RELATIVE, expected), what);
  }

  @ParameterizedTest
  @MethodSource("kernelsAndPeople")
  void infusionsOfManyAreThoseOfEach(ModeKernel kernel, int people) {
    ExposureBatch batch = ExposurePlan.infusions(STARTS_H, DURATION_H, TIMES_H).batch(people);
    for (int at = 0; at < people; at++) {
      VirtualPatient person = person(at);
      batch.add(at, new IvVenous(person.parameters(), person.weightKg()), 17 + at, 20);
    }
    batch.run(kernel);
    for (int at = 0; at < people; at++) {
      VirtualPatient person = person(at);
      double amountMg = 17 + at;
      List<Infusion> infusions =
          IntStream.range(0, STARTS_H.length)
              .mapToObj(session -> new Infusion(STARTS_H[session], DURATION_H, amountMg, 20))
              .toList();
      List<Concentration> alone =
          new IvVenous(person.parameters(), person.weightKg()).concentrations(infusions, TIMES_H);
      assertSame(alone, batch, at);
    }
  }

  @ParameterizedTest
  @MethodSource("devicesAndPeople")
  void spraysOfManyAreThoseOfEach(int devices, int people) {
    double gapH = 5.0 / 60;
    List<SpraySession> sessions =
        IntStream.range(0, STARTS_H.length)
            .mapToObj(session -> SpraySession.even(STARTS_H[session], devices, gapH))
            .toList();
    double swallowedH = EVIDENCE.value("nasal.dsw", "h");
    ExposureBatch batch = ExposurePlan.sprays(sessions, swallowedH, TIMES_H).batch(people);
    for (int at = 0; at < people; at++) {
      batch.add(at, nasal(at));
    }
    Stream.concat(Widths.modes(), Stream.of(new LaneModes()))
        .forEach(kernel -> {
          batch.run(kernel);
          for (int at = 0; at < people; at++) {
            List<Concentration> alone = nasal(at).concentrations(sessions, TIMES_H);
            assertSame(alone, batch, at);
          }
        });
  }

  private static NasalS nasal(int at) {
    Parameters parameters = person(at).parameters();
    return new NasalS(parameters, new NasalCovariates(person(at).ageYears(), false, false));
  }
}
