// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kedge.clinic.course.CourseFile;
import org.kedge.clinic.course.Decision;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.plan.PlannedSession;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.session.DueReading;
import org.kedge.protocol.session.SessionRecord;

/// Where a patient's course stands, in one line: the step, its state, and what to do next.
///
/// @param step the step of the road
/// @param phase the state of the course
/// @param next what to do now
/// @param href where that is done
/// @param button word on the button that leads there
/// @param due when; empty where there is no time for it
public record Standing(Step step, Mark phase, String next, String href, String button, String due) {

  /// Reads it off the road.
  public static Standing of(Road road, Words words) {
    return new Reading(road, words).standing();
  }

  private record Reading(Road road, Words words) {
    Standing standing() {
      CourseFile file = road.file();
      if (file.openSession().isPresent()) {
        return inSession(road.record(file.openSession().orElseThrow()));
      }
      if (file.current().isPresent()) {
        return onCourse(file.current().orElseThrow());
      }
      if (file.proposal().isPresent()) {
        return at(
            Step.PLAN,
            new Mark(Tone.ASK, "Plan not approved"),
            "Approve the plan, or choose another",
            "Plan",
            "");
      }
      return ended(file).orElseGet(() -> screened(road.screening()));
    }

    private Standing inSession(SessionRecord record) {
      Optional<DueReading> due =
          record.sheet().due().stream()
              .filter(reading -> reading.status() != DueReading.Status.DONE)
              .findFirst();
      String next =
          switch (record) {
            case SessionRecord.Prepared prepared -> "Prepare the dose";
            case SessionRecord.Running running -> "Watch the dose";
            case SessionRecord.Observing observing -> "Watch until the patient may leave";
            default -> "Look at the session";
          };
      boolean late =
          due.filter(reading -> reading.status() == DueReading.Status.OVERDUE).isPresent();
      return at(
          Step.SESSION,
          late ? new Mark(Tone.WARN, "Reading late") : new Mark(Tone.INFO, "In session"),
          next,
          "Session",
          due.map(reading -> "reading " + words.time(reading.at())).orElse("now"));
    }

    private Standing onCourse(PlanEntry plan) {
      boolean excluded =
          road.screening().screenings().stream()
              .anyMatch(one ->
                  one.drug() == plan.plan().protocol().drug() && one instanceof Screening.Excluded);
      if (excluded) {
        return at(
            Step.SCREEN,
            new Mark(Tone.STOP, "Excluded by now"),
            "Read what excludes the drug of the plan",
            "Screening",
            "");
      }
      Optional<Instant> last = road.lastSessionAt();
      if (last.isEmpty()) {
        return at(
            Step.SESSION,
            approved(plan),
            "Session 1",
            "Session",
            day(plan.plan().session(1).map(PlannedSession::date)));
      }
      if (road.assessments().stream().map(Assessment::at).noneMatch(last.get()::isBefore)) {
        return at(
            Step.OUTCOME,
            new Mark(Tone.INFO, "Between sessions"),
            "Enter a score",
            "Outcome",
            "before the next session");
      }
      return road.decision().map(decided -> decided(plan, decided)).orElseGet(this::undecided);
    }

    /// An override is shown wherever its plan is.
    private Mark approved(PlanEntry plan) {
      return road.file().overruled().stream()
              .anyMatch(decision -> decision.drug() == plan.plan().protocol().drug())
          ? new Mark(Tone.WARN, "Plan approved with an override")
          : new Mark(Tone.OK, "Plan approved");
    }

    private Standing undecided() {
      return at(
          Step.REPLAN,
          new Mark(Tone.ASK, "Decision open"),
          "Decide what comes next",
          "Replan",
          "before the next session");
    }

    private Standing decided(PlanEntry plan, Decision decision) {
      return switch (decision.kind()) {
        case ADJUST ->
            at(
                Step.PLAN,
                new Mark(Tone.ASK, "To be adjusted"),
                "Make the new plan",
                "Plan",
                day(decision.next()));
        case PAUSE ->
            at(
                Step.REPLAN,
                new Mark(Tone.WARN, "Paused"),
                "Answer what is open, then decide again",
                "Replan",
                "");
        case CONTINUE, STOP, REFER ->
            at(
                Step.SESSION,
                new Mark(Tone.OK, "On course"),
                "Session " + road.nextNumber(),
                "Session",
                day(
                    decision
                        .next()
                        .or(() ->
                            plan.plan().session(road.nextNumber()).map(PlannedSession::date))));
      };
    }

    private Optional<Standing> ended(CourseFile file) {
      return file.decisions().reversed().stream()
          .findFirst()
          .filter(decision -> decision.kind().endsCourse())
          .map(decision ->
              at(
                  Step.REPLAN,
                  new Mark(
                      Tone.PLAIN,
                      decision.kind() == Decision.Kind.STOP ? "Course ended" : "Referred"),
                  "Read the decision",
                  "Replan",
                  ""));
    }

    private Standing screened(ScreeningResult screening) {
      PatientView.Next next = PatientViews.next(road.file().id().toString(), road);
      return new Standing(
          next.href().startsWith("/plan") ? Step.PLAN : Step.SCREEN,
          decision(screening),
          next.words(),
          next.href(),
          next.button(),
          "");
    }

    private static Mark decision(ScreeningResult screening) {
      if (screening.screenings().stream().anyMatch(one -> one instanceof Screening.Eligible)) {
        return new Mark(Tone.OK, "Eligible");
      }
      return screening.screenings().stream().allMatch(one -> one instanceof Screening.Excluded)
          ? new Mark(Tone.STOP, "Excluded")
          : new Mark(Tone.ASK, "Deferred");
    }

    private Standing at(Step step, Mark phase, String next, String button, String due) {
      return new Standing(
          step, phase, next, "/" + step.word() + "/" + road.file().id(), button, due);
    }

    private String day(Optional<LocalDate> date) {
      return date.map(words::weekday).orElse("");
    }
  }
}
