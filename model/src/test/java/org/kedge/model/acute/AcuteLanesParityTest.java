// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.acute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.Population;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.ConcentrationRow;
import org.kedge.model.pk.ExposurePlan;
import org.kedge.model.pk.Site;
import org.kedge.model.simd.ModeKernel;
import org.kedge.model.simd.Powers;
import org.kedge.model.simd.Widths;

/// Many people at once against each one alone, to the bit.
class AcuteLanesParityTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final int FIRST = 3;

  private static ConcentrationRow row(int people, SplittableRandom random) {
    ConcentrationRow row =
        ExposurePlan.infusions(new double[1], 1, new double[] {1}).batch(people).row();
    for (int at = 0; at < people; at++) {
      row.effectSiteS()[at] = at % 5 == 0 ? 0 : random.nextDouble(300) * random.nextDouble();
      row.norketamineS()[at] = at % 7 == 0 ? 0 : random.nextDouble(400);
    }
    return row;
  }

  private static Concentration at(ConcentrationRow row, int person) {
    return new Concentration(
        1, Site.VENOUS, 0, 0, row.norketamineS()[person], 0, 0, 0, row.effectSiteS()[person], 0, 0);
  }

  private static List<AcuteEffect> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(index ->
            new AcuteEffect(Population.of(EVIDENCE).patient(EVIDENCE, 5, index).parameters()))
        .toList();
  }

  /// Of every width in one run: the loops stay right where the code has met another width before.
  static Stream<Powers> powers() {
    return Stream.concat(Stream.of(new Powers()), Widths.powers());
  }

  @ParameterizedTest
  @MethodSource("powers")
  void manyGiveTheBitsOfEach(Powers powers) {
    SplittableRandom random = new SplittableRandom(4);
    for (int count = 1; count <= 3 * ModeKernel.PADDING + 1; count++) {
      List<AcuteEffect> people = people(count);
      ConcentrationRow row = row(count, random);
      double[] net = new double[row.padded()];
      double[] habituation = new double[row.padded()];
      for (int at = 0; at < count; at++) {
        habituation[at] = people.get(at).habituation(at % 4);
      }
      double[] got = new double[FIRST + 4 * count];
      AcuteLanes lanes = new AcuteLanes(people, row.padded(), powers);
      lanes.netNgMl(row, net);
      lanes.systolicRiseMmHg(row, got, FIRST);
      lanes.diastolicRiseMmHg(got, FIRST, FIRST + count);
      lanes.heartRateRisePerMin(got, FIRST, FIRST + 2 * count);
      lanes.dissociation(row, habituation, got, FIRST + 3 * count);
      for (int at = 0; at < count; at++) {
        AcuteEffect alone = people.get(at);
        Concentration now = at(row, at);
        double rise = alone.systolicRiseMmHg(now);
        assertEquals(alone.netNgMl(now), net[at]);
        assertEquals(rise, got[FIRST + at]);
        assertEquals(alone.diastolicRiseMmHg(rise), got[FIRST + count + at]);
        assertEquals(alone.heartRateRisePerMin(rise), got[FIRST + 2 * count + at]);
        assertEquals(alone.dissociation(now, at % 4), got[FIRST + 3 * count + at]);
      }
    }
  }
}
