// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.dose.SpraySession;
import org.kedge.model.simd.ModeSchedule;

/// The sum of exponentials gives the concentrations of its pack.
class ModalExposureReferenceTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final double[] TIMES_H = {0, 0.05, 0.3, 0.7, 1, 2.5, 12, 49.2, 49.9, 60, 200};

  /// A mode under its inputs, each solved by hand: an input that has run for `h` hours has left
  /// `size (1 - exp(-rate h)) / rate`.
  private static double amount(ModalExposure exposure, int mode, double timeH) {
    double rate = exposure.modes().get(mode).ratePerH();
    double amount = 0;
    for (ModeSchedule.Event input : exposure.inputs()) {
      double sinceH = timeH - input.startH();
      if (input.channel() == mode && sinceH > 0) {
        double ranH = Math.min(sinceH, input.durationH());
        double entered =
            input.durationH() == 0 ? input.size() : -input.size() * Math.expm1(-rate * ranH) / rate;
        amount += entered * Math.exp(-rate * (sinceH - ranH));
      }
    }
    return amount;
  }

  private static void assertSame(
      ModalExposure exposure,
      List<Concentration> expected,
      ToDoubleFunction<Concentration> concentration) {
    for (int at = 0; at < TIMES_H.length; at++) {
      double timeH = TIMES_H[at];
      double sum =
          IntStream.range(0, exposure.modes().size())
              .mapToDouble(mode ->
                  amount(exposure, mode, timeH)
                      * concentration.applyAsDouble(exposure.modes().get(mode).perUnit()))
              .sum();
      assertEquals(
          concentration.applyAsDouble(expected.get(at)),
          sum,
          1e-8,
          () -> "at %s h".formatted(timeH));
    }
  }

  @Test
  void infusions() {
    IvVenous pack = new IvVenous(EVIDENCE::value, 70);
    List<Infusion> infusions = List.of(new Infusion(0, 0.7, 20, 15), new Infusion(49, 1, 10, 0));
    List<Concentration> expected = pack.concentrations(infusions, TIMES_H);
    ModalExposure exposure = pack.modal(infusions);
    assertSame(exposure, expected, Concentration::ketamineS);
    assertSame(exposure, expected, Concentration::ketamineR);
    assertSame(exposure, expected, Concentration::norketamineS);
    assertSame(exposure, expected, Concentration::norketamineR);
  }

  @Test
  void sprays() {
    NasalS pack = new NasalS(EVIDENCE::value, new NasalCovariates(70, true, false));
    List<SpraySession> sessions =
        List.of(new SpraySession(List.of(0.0, 0.1, 0.1)), new SpraySession(List.of(49.0)));
    List<Concentration> expected = pack.concentrations(sessions, TIMES_H);
    ModalExposure exposure = pack.modal(sessions);
    assertSame(exposure, expected, Concentration::ketamineS);
    assertSame(exposure, expected, Concentration::norketamineS);
  }
}
