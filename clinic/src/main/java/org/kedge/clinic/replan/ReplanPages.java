// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.replan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kedge.clinic.course.Author;
import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.Decision;
import org.kedge.clinic.course.Observed;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.patient.Frame;
import org.kedge.clinic.patient.Step;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.replan.ClinicianView;
import org.kedge.protocol.replan.Replanning;
import org.kedge.protocol.replan.StopSignal;
import org.kedge.protocol.session.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What comes next for one patient: the rules propose, a prescriber decides.
@Controller
@PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE')")
class ReplanPages {
  private final Roads roads;
  private final Courses courses;
  private final Frame frame;
  private final Words words;
  private final ReplanViews views;

  ReplanPages(Roads roads, Courses courses, Frame frame, Words words, Evidence evidence) {
    this.roads = roads;
    this.courses = courses;
    this.frame = frame;
    this.words = words;
    this.views = new ReplanViews(evidence, words);
  }

  @GetMapping("/replan/{id}")
  String replan(@PathVariable UUID id, Model model) {
    show(model, roads.of(id), Map.of());
    return "replan/replan";
  }

  private void show(Model model, Road road, Map<String, String> typed) {
    frame.around(model, road, Step.REPLAN);
    model.addAttribute("view", views.view(road, typed));
  }

  @PostMapping("/replan/{id}/signals")
  ModelAndView signals(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam Map<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    Map<StopSignal, Reply> replies = new EnumMap<>(StopSignal.class);
    for (StopSignal signal : StopSignal.values()) {
      String answer = typed.getOrDefault(ReplanViews.name(signal), "");
      if (List.of("yes", "no", "not_known").contains(answer)) {
        replies.put(signal, Reply.valueOf(answer.toUpperCase(Locale.ROOT)));
      }
    }
    if (replies.isEmpty()) {
      return again(model, road, List.of(Problem.of("No question was answered")), typed);
    }
    ClinicianView view = new ClinicianView(replies, "yes".equals(typed.get("benefit")));
    courses.look(road.file(), requestKey, new Observed(view, Author.signature(user, road.now())));
    frame.stored(next, "Answers");
    return new ModelAndView("redirect:/replan/" + id);
  }

  @PostMapping("/replan/{id}/decide")
  @PreAuthorize("hasRole('PRESCRIBER')")
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam Map<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    if (!courses.isStored(requestKey)) {
      Optional<PlanEntry> plan = road.file().current();
      Optional<Replanning> proposed = road.replanning();
      List<Problem> problems = new ArrayList<>();
      if (plan.isEmpty() || proposed.isEmpty()) {
        problems.add(Problem.of("There is no course to decide on"));
      } else if (!proposed.get().proposal().equals(typed.get("seen"))) {
        problems.add(Problem.of("The rules propose something else by now: read the page again"));
      }
      if (road.file().openSession().isPresent()) {
        problems.add(Problem.of("A session is open: end it before the course is decided on"));
      }
      Optional<Decision.Kind> kind = kind(typed, problems);
      String reason = reason(typed, problems);
      Optional<LocalDate> day = day(typed, problems);
      if (!problems.isEmpty()) {
        return again(model, road, problems, typed);
      }
      courses.decide(
          road.file(),
          requestKey,
          plan.orElseThrow(),
          new Decision(
              kind.orElseThrow(),
              reason,
              kind.orElseThrow().endsCourse() ? Optional.empty() : day,
              proposed.orElseThrow().proposal(),
              Author.signature(user, road.now())));
    }
    frame.stored(next, "Decision");
    return new ModelAndView("redirect:/replan/" + id);
  }

  private static Optional<Decision.Kind> kind(Map<String, String> typed, List<Problem> problems) {
    Optional<Decision.Kind> kind =
        Arrays.stream(Decision.Kind.values())
            .filter(one -> one.name().equals(typed.get("decision")))
            .findFirst();
    if (kind.isEmpty()) {
      problems.add(new Problem("decision", "What happens next has to be chosen"));
    }
    return kind;
  }

  private static String reason(Map<String, String> typed, List<Problem> problems) {
    String reason = typed.getOrDefault("reason", "").strip();
    if (reason.isEmpty()) {
      problems.add(new Problem("reason", "A decision needs a reason"));
    }
    return reason;
  }

  private Optional<LocalDate> day(Map<String, String> typed, List<Problem> problems) {
    String text = typed.getOrDefault("next", "").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(words.today())) {
        problems.add(new Problem("next", "The next session lies in the past"));
      }
      return Optional.of(day);
    } catch (DateTimeParseException unreadable) {
      problems.add(
          new Problem("next", "The next session must look like " + words.day(words.today())));
      return Optional.empty();
    }
  }

  private ModelAndView again(
      Model model, Road road, List<Problem> problems, Map<String, String> typed) {
    show(model, road, typed);
    model.addAttribute("problems", problems);
    return new ModelAndView("replan/replan", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
