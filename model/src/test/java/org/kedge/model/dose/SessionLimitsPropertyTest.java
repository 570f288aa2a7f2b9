// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;

/// However doses are spread, they are accepted exactly where every stretch of the window keeps to
/// the ceilings.
class SessionLimitsPropertyTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final SessionLimits LIMITS = new SessionLimits(EVIDENCE);
  private static final double WINDOW_H = EVIDENCE.value("rec.auc_window", "h");

  static Stream<SplittableRandom> seeds() {
    return IntStream.range(0, 300).mapToObj(SplittableRandom::new);
  }

  /// Far enough apart to be no overlap, short enough to be no matter of the infusion time.
  private static List<CountedDose> doses(SplittableRandom random) {
    List<CountedDose> doses = new ArrayList<>();
    double timeH = 0;
    double greatest = random.nextDouble(0.1, 0.7);
    for (int count = random.nextInt(1, 12); count > 0; count--) {
      timeH += random.nextDouble(0.2, 20);
      DoseKind kind = DoseKind.values()[random.nextInt(3)];
      double amount = random.nextDouble(0.01, greatest) * ceiling(kind);
      doses.add(new CountedDose(kind, timeH, 0.1, amount));
    }
    return doses;
  }

  private static double ceiling(DoseKind kind) {
    return switch (kind) {
      case RACEMIC_INFUSION -> EVIDENCE.value("iv.dose_max", "mg/kg");
      case ESKETAMINE_INFUSION -> EVIDENCE.value("iv.dose_max_s", "mg/kg");
      case ESKETAMINE_SPRAY ->
          EVIDENCE.value("nasal.device_most", "{device}")
              * EVIDENCE.value("nasal.dose_device", "mg");
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theFirstDoseThatFillsAWindowTooFarIsFound(SplittableRandom random) {
    List<CountedDose> doses = doses(random);
    int expected =
        IntStream.range(0, doses.size())
            .filter(last -> {
              double endH = doses.get(last).startH();
              return doses.subList(0, last + 1).stream()
                      .filter(dose -> endH - dose.startH() < WINDOW_H)
                      .mapToDouble(dose -> dose.amount() / ceiling(dose.kind()))
                      .sum()
                  > 1;
            })
            .findFirst()
            .orElse(-1);
    assertEquals(expected, LIMITS.breach(doses).map(Breach::place).orElse(-1));
  }

  /// A dose in pieces is the same dose.
  @ParameterizedTest
  @MethodSource("seeds")
  void aDoseThatIsCutUpIsRefusedAsAWhole(SplittableRandom random) {
    for (DoseKind kind : DoseKind.values()) {
      int pieces = random.nextInt(1, 10);
      double amount = ceiling(kind) * random.nextDouble(1.001, 3);
      List<CountedDose> cut =
          random
              .doubles(pieces, 0, WINDOW_H)
              .mapToObj(timeH -> new CountedDose(kind, timeH, 0.1, amount / pieces))
              .sorted(Comparator.comparingDouble(CountedDose::startH))
              .toList();
      assertTrue(LIMITS.breach(cut).isPresent());
    }
  }

  @Test
  void theRowsOfTheDrugsStandInTheSentence() {
    List<CountedDose> much =
        List.of(
            new CountedDose(DoseKind.ESKETAMINE_INFUSION, 0, 1, 0.3),
            new CountedDose(DoseKind.RACEMIC_INFUSION, 2, 1, 0.5));
    assertEquals(
        "0.5 mg/kg of racemic ketamine and 0.3 mg/kg of esketamine within 24 h, expected at most 1 mg/kg of racemic ketamine or in part 0.5 mg/kg of esketamine a session",
        LIMITS.breach(much).orElseThrow().sentence());
  }
}
