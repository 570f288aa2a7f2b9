// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedge.clinic.session.Sessions;
import org.kedge.protocol.plan.Forecast;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.PredictedCurve;
import org.kedge.protocol.plan.PumpPreparation;
import org.kedge.protocol.plan.Weight;
import org.kedge.protocol.replan.ClinicianView;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.session.AdverseEvent;
import org.kedge.protocol.session.CssrsScreen;
import org.kedge.protocol.session.Reading;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.Signal;
import org.kedge.protocol.session.Stamp;

/// Every decision and every event comes back word for word.
class StateTextTest {
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00.123456Z");
  private static final Stamp STAMP = new Stamp(AT, AT.plusSeconds(60), "u-17");
  private static final Signature BY = new Signature("u-1", "Ana \"A\" Brandt", Role.PRESCRIBER, AT);
  private static final LocalDate DAY = LocalDate.of(2027, 6, 30);

  static List<SessionEvent> events() {
    return List.of(
        new SessionEvent.Checked("check.before.identity", Reply.NOT_KNOWN, STAMP),
        new SessionEvent.ExceptionSigned("check.before.food", BY, "a sip of water", STAMP),
        new SessionEvent.Decided("BP-01", BY, "after rest", STAMP),
        new SessionEvent.SuicidalityAsked(
            OptionalInt.of(0), Optional.of(new CssrsScreen(Map.of(1, Reply.YES))), STAMP),
        new SessionEvent.SuicidalityAsked(OptionalInt.empty(), Optional.empty(), STAMP),
        new SessionEvent.SuicidalityEvaluated(BY, "plan made", STAMP),
        new SessionEvent.Weighed(new Weight(71.5, AT, "weighed in the session"), STAMP),
        new SessionEvent.ReadingTaken(
            new Reading("r1", Map.of(Signal.SYSTOLIC, 121.0), Set.of("nausea"), STAMP)),
        new SessionEvent.ReadingInError("r1", "wrong arm", STAMP),
        new SessionEvent.DoseChosen(56, BY, STAMP),
        new SessionEvent.DeviceGiven("S-1", DAY, STAMP),
        new SessionEvent.InfusionStarted(
            new PumpPreparation(1, 50), 52.5, "K-1", DAY, "u-18", STAMP),
        new SessionEvent.RateChanged(0, "pause", STAMP),
        new SessionEvent.DosingEnded(35.1, "planned end", STAMP),
        new SessionEvent.AdverseEventNoted(
            new AdverseEvent(
                "vomiting",
                OptionalInt.of(2),
                false,
                Optional.of(true),
                Optional.empty(),
                AT,
                Optional.of(AT.plusSeconds(600)),
                "ondansetron"),
            STAMP),
        new SessionEvent.Noted("two\nlines, an ü and a \\", STAMP),
        new SessionEvent.DischargeSigned(BY, STAMP),
        new SessionEvent.LeftEarly("in a hurry", STAMP),
        new SessionEvent.HandedOver("ambulance", "chest pain", STAMP),
        new SessionEvent.GivenUp("fever", STAMP));
  }

  static Stream<CourseEntry> entries() {
    Planning.Approved plan = Sessions.plan();
    Stream<CourseEntry> others =
        Stream.of(
            new CourseEntry.Confirmed(List.of("no aneurysm", "no mania"), BY),
            new CourseEntry.WentOn(
                new Overruled(Drug.KETAMINE_IV, "CV-09", "144/86", "at home 128/80", BY)),
            new CourseEntry.Drafted(plan.proposed()),
            predicted(),
            new CourseEntry.Signed(plan),
            new CourseEntry.Opened(UUID.randomUUID(), 3),
            new CourseEntry.Looked(new Observed(ClinicianView.clear(), BY)),
            new CourseEntry.Decided(
                new Decision(Decision.Kind.CONTINUE, "better", Optional.of(DAY), "Continue", BY)));
    return Stream.concat(
        others,
        events().stream()
            .map(event -> new CourseEntry.Happened(UUID.randomUUID(), 1, event, "Noor Ali")));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void comesBackWordForWord(CourseEntry entry) {
    StateText text = new StateText();
    assertThat(text.get(text.put(new Basic(), entry))).contains(entry);
  }

  private static CourseEntry.Drafted predicted() {
    Planning.Proposed bare = Sessions.plan().proposed();
    PredictedCurve curve =
        new PredictedCurve("cadss", "{score}", List.of(new PredictedCurve.Point(0.5, 1.25, 2, 3)));
    return new CourseEntry.Drafted(
        new Planning.Proposed(
            bare.eligible(),
            bare.setting(),
            bare.plan(),
            bare.findings(),
            bare.attest(),
            new Forecast.Predicted(List.of(curve), List.of("unlike"), "nine in ten", "a model")));
  }

  @Test
  void aPredictionFromBeforeTheMarksSaysThatNobodyHasLooked() {
    StateText text = new StateText();
    Basic stored = text.put(new Basic(), predicted());
    StringType words = (StringType) stored.getExtension().getFirst().getValue();
    String before = words.getValue().replace("\"marks\":[\"unlike\"],", "");
    assertThat(before).isNotEqualTo(words.getValue());
    words.setValue(before);

    CourseEntry.Drafted read = (CourseEntry.Drafted) text.get(stored).orElseThrow();
    Forecast.Predicted forecast = (Forecast.Predicted) read.plan().forecast();
    assertThat(forecast.marks()).hasSize(1).first().asString().contains("may be an extrapolation");
    assertThat(forecast.curves()).hasSize(1);
  }

  @Test
  void isTriedWithEveryKind() {
    assertThat(entries().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(kinds(CourseEntry.class));
    assertThat(events().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(kinds(SessionEvent.class));
  }

  private static List<Class<?>> kinds(Class<?> sealed) {
    return Arrays.asList(Objects.requireNonNull(sealed.getPermittedSubclasses()));
  }
}
