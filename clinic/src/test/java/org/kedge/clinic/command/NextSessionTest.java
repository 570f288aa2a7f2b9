// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.forecast.AllowedInterval;
import org.kedge.model.forecast.IntervalBounds;
import org.kedge.model.mood.Session;
import org.kedge.model.trial.Treatment;
import org.kedge.protocol.plan.Catalogue;
import org.kedge.protocol.plan.Phase;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.rule.Drug;

class NextSessionTest {
  private static final Evidence EVIDENCE = Evidence.load();

  static Stream<TreatmentProtocol> catalogue() {
    return new Catalogue(EVIDENCE).protocols().stream();
  }

  private static AllowedInterval allowed(TreatmentProtocol protocol, List<Double> days) {
    Treatment treatment =
        protocol.drug() == Drug.KETAMINE_IV
            ? new Treatment.RacemicInfusion(0.5, 40)
            : new Treatment.EsketamineNasal(2);
    PatientCourse course =
        new PatientCourse(
            days.stream().map(day -> new Session(day, 1)).toList(),
            List.of(),
            false,
            days.getLast());
    return NextSession.sinceSession(
        EVIDENCE,
        new CourseCase(
            course,
            Collections.nCopies(days.size(), treatment),
            28,
            protocol,
            OptionalDouble.empty()));
  }

  /// Session by session, in time and a day late, the gap is that of the session counted next.
  @ParameterizedTest
  @MethodSource("catalogue")
  void theGapIsThatOfTheNextSessionOfThePlan(TreatmentProtocol protocol) {
    List<Double> days = new ArrayList<>();
    int start = 0;
    int told = 0;
    for (Phase phase : protocol.phases()) {
      for (int session = 0; session < phase.sessions().orElse(0); session++) {
        int each = phase.offsetDays().size();
        if (!days.isEmpty()) {
          Phase.Gap gap = gap(protocol, phase, session);
          IntervalBounds expected = new IntervalBounds(gap.minDays(), gap.maxDays());
          assertEquals(expected, allowed(protocol, days));
          List<Double> late = new ArrayList<>(days);
          late.set(late.size() - 1, days.getLast() + (days.size() > 1 ? 1 : 0));
          assertEquals(expected, allowed(protocol, late));
          told++;
        }
        days.add(
            (double) start
                + (session / each) * phase.cycleDays()
                + phase.offsetDays().get(session % each)
                - protocol.phases().getFirst().offsetDays().getFirst());
      }
      start += phase.cycles().orElse(0) * phase.cycleDays();
    }
    assertTrue(told >= 3, protocol::id);
  }

  /// When a maintenance protocol began is not known: its first phase holds throughout.
  private static Phase.Gap gap(TreatmentProtocol protocol, Phase phase, int session) {
    if (protocol.kind() == TreatmentProtocol.Kind.MAINTENANCE) {
      return protocol.phases().getFirst().gap();
    }
    return session == 0 ? phase.firstGap() : phase.gap();
  }

  /// A plan reaches the longest gaps of a taper only after the shorter ones.
  @Test
  void afterAnInductionTheFirstPhasesOfMaintenanceHold() {
    TreatmentProtocol induction =
        catalogue().filter(one -> one.id().equals("IV-05-2x")).findFirst().orElseThrow();
    List<Double> days = List.of(0.0, 3.0, 7.0, 10.0, 14.0, 17.0, 21.0, 24.0);
    assertEquals(new IntervalBounds(5, 9), allowed(induction, days));
  }

  @Test
  void aheadKeepsToTheHour() {
    AllowedInterval since = new IntervalBounds(2, 5);
    assertEquals(since, NextSession.ahead(since, 0));
    assertEquals(new IntervalBounds(1, 3), NextSession.ahead(since, 1.5));
    assertEquals(new IntervalBounds(1, 1), NextSession.ahead(since, 4));
    assertInstanceOf(AllowedInterval.None.class, NextSession.ahead(since, 4.01));
    assertInstanceOf(AllowedInterval.None.class, NextSession.ahead(new IntervalBounds(5, 5), 0.5));
    AllowedInterval ended = new AllowedInterval.None("It has ended.");
    assertEquals(ended, NextSession.ahead(ended, 1));
  }
}
