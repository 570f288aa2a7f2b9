// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.kedge.clinic.course.Decision;
import org.kedge.clinic.database.DemonstrationPart;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.rule.Drug;
import org.springframework.stereotype.Component;

/// Fifteen made-up patients, each at another step of the road.
@Component
class DemonstrationPatients implements DemonstrationPart {
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  /// A session of today needs its preparation to lie in today, too.
  private static final LocalTime FIRST_SESSION = LocalTime.of(3, 0);

  private static final String THREE_A_WEEK = "IV-05-3x";
  private static final String SPRAY = "ESK-TRD-US";

  private final Tools tools;
  private final Clock clock;

  DemonstrationPatients(Tools tools, Clock clock) {
    this.tools = tools;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "patients";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public void load() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant recently = recently(now);
    beforeAPlan(recently);
    withAPlan(recently);
    if (!LocalTime.ofInstant(now, tools.site().zone()).isBefore(FIRST_SESSION)) {
      inSession(now);
    }
    afterSessions(now);
  }

  /// Some hours ago and still today, so that a plan of then begins today.
  private Instant recently(Instant now) {
    Instant midnight = today(now).atStartOfDay(tools.site().zone()).toInstant();
    Instant hoursAgo = now.minus(Duration.ofHours(5));
    return hoursAgo.isBefore(midnight) ? midnight : hoursAgo;
  }

  private void beforeAPlan(Instant at) {
    woman("Abendroth", "Ines", "1994-05-17").depressed(at);
    man("Bertram", "Jonas", "1985-02-03").depressed(at).weight(82, at).asked(at).phq9(19, at);
    woman("Castellan", "Rosa", "1970-11-30")
        .depressed(at)
        .condition("aneurysm", Diagnosis.Phase.CURRENT, at)
        .pressure(124, 78, at)
        .weight(66, at)
        .asked(at)
        .phq9(20, at);
    eligible(woman("Dorn", "Katharina", "1988-08-08"), 71, at);
    eligible(man("Eberle", "Tobias", "1979-01-22"), 90, at).confirmed(at);
  }

  private void withAPlan(Instant at) {
    eligible(woman("Falk", "Miriam", "1991-03-14"), 58, at)
        .confirmed(at)
        .proposed(THREE_A_WEEK, at);
    eligible(man("Greiner", "Paul", "1966-09-09"), 77, at).confirmed(at).approved(SPRAY, at);
    MadeUpPatient raised =
        woman("Hollmann", "Birgit", "1958-12-01")
            .depressed(at)
            .pressure(144, 86, at)
            .weight(69, at)
            .asked(at)
            .phq9(21, at)
            .madrs(34, at);
    raised
        .overruled(
            Drug.KETAMINE_IV, "128/80 at home over two weeks; her physician agrees in writing", at)
        .confirmed(at)
        .approved(THREE_A_WEEK, at);
  }

  private void inSession(Instant now) {
    Instant planned = now.minus(Duration.ofHours(26));
    eligible(man("Ibsen", "Lars", "1983-06-25"), 74, planned)
        .confirmed(planned)
        .approved(THREE_A_WEEK, planned)
        .session(now.plus(Duration.ofMinutes(20)), Duration.ofMinutes(-20));
    eligible(woman("Jansen", "Elif", "1996-10-02"), 62, planned)
        .confirmed(planned)
        .approved(THREE_A_WEEK, planned)
        .session(now.minus(Duration.ofMinutes(22)), Duration.ofMinutes(22));
    eligible(man("Kern", "Viktor", "1974-04-19"), 85, planned)
        .confirmed(planned)
        .approved(SPRAY, planned)
        .session(now.minus(Duration.ofMinutes(70)), Duration.ofMinutes(70));
  }

  private void afterSessions(Instant now) {
    course(woman("Lindner", "Sophie", "1990-07-07"), 64, now, 2);
    Instant scored = now.minus(Duration.ofHours(2));
    course(man("Moser", "Andreas", "1981-12-24"), 79, now, 6).phq9(8, scored).madrs(13, scored);
    course(woman("Neumann", "Clara", "1969-05-05"), 73, now, 3)
        .phq9(11, scored)
        .decided(
            Decision.Kind.CONTINUE,
            "Better after three sessions, no adverse effect that lasts",
            Optional.of(today(now).plusDays(1)),
            now.minus(Duration.ofHours(1)));
    course(man("Orlow", "Stefan", "1977-02-28"), 88, now, 6)
        .phq9(20, scored)
        .decided(
            Decision.Kind.STOP,
            "No benefit after six sessions; other options were talked through",
            Optional.empty(),
            now.minus(Duration.ofHours(1)));
  }

  /// A course of past sessions, two days apart, the last one the day before yesterday.
  private MadeUpPatient course(MadeUpPatient patient, double kg, Instant now, int sessions) {
    Instant first = morning(now, 2L * sessions);
    Instant planned = first.minus(Duration.ofHours(24));
    eligible(patient, kg, planned).confirmed(planned).approved(THREE_A_WEEK, planned);
    for (int session = 0; session < sessions; session++) {
      patient.session(morning(now, 2L * (sessions - session)), Duration.ofHours(3));
    }
    return patient;
  }

  private static MadeUpPatient eligible(MadeUpPatient patient, double kg, Instant at) {
    return patient
        .depressed(at)
        .pressure(121, 77, at)
        .weight(kg, at)
        .asked(at)
        .phq9(20, at)
        .madrs(33, at);
  }

  private LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, tools.site().zone());
  }

  private Instant morning(Instant now, long daysAgo) {
    return today(now).minusDays(daysAgo).atTime(MORNING).atZone(tools.site().zone()).toInstant();
  }

  private MadeUpPatient woman(String family, String given, String born) {
    return MadeUpPatient.named(
        tools, family, given, AdministrativeGender.FEMALE, LocalDate.parse(born));
  }

  private MadeUpPatient man(String family, String given, String born) {
    return MadeUpPatient.named(
        tools, family, given, AdministrativeGender.MALE, LocalDate.parse(born));
  }
}
