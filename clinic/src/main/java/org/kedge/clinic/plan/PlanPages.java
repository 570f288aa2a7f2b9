// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.course.Author;
import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.patient.Frame;
import org.kedge.clinic.patient.Step;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.Course;
import org.kedge.protocol.plan.Forecast;
import org.kedge.protocol.plan.Planner;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.screen.Screening;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The plan of one patient: options side by side, a proposal, an approval.
@Controller
@PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE')")
class PlanPages {
  private final Roads roads;
  private final Courses courses;
  private final Course course;
  private final Planner planner;
  private final Frame frame;
  private final PlanForm form;
  private final PlanViews views;
  private final Duration oldestProposal;

  PlanPages(
      Roads roads,
      Courses courses,
      Course course,
      Planner planner,
      Frame frame,
      Words words,
      Evidence evidence) {
    this.roads = roads;
    this.courses = courses;
    this.course = course;
    this.planner = planner;
    this.frame = frame;
    this.form = new PlanForm(evidence, words);
    this.views = new PlanViews(evidence, words);
    this.oldestProposal = Duration.ofHours((long) evidence.value("plan.screening.max-age", "h"));
  }

  @GetMapping("/plan/{id}")
  String plan(@PathVariable UUID id, Model model) {
    Road road = roads.of(id);
    boolean chosen = road.file().proposal().isPresent() || road.file().current().isPresent();
    show(model, road, form.read(form.usual(road)), !chosen);
    return "plan/plan";
  }

  /// The options for another start or dose. Nothing is stored.
  @PostMapping("/plan/{id}/options")
  ModelAndView options(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model) {
    Road road = roads.of(id);
    PlanForm.Result asked = form.read(typed);
    show(model, road, asked, true);
    model.addAttribute("problems", asked.problems());
    return page(
        model, asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/plan/{id}/propose")
  @PreAuthorize("hasRole('PRESCRIBER')")
  ModelAndView propose(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam String option,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    PlanForm.Result asked = form.read(typed);
    Optional<Option> chosen =
        asked.ask().stream()
            .flatMap(ask -> options(road, ask).stream())
            .filter(one -> one.protocol().id().equals(option))
            .findFirst();
    if (chosen.isPresent() && chosen.get().planning() instanceof Planning.Proposed proposed) {
      courses.propose(road.file(), requestKey, proposed);
      frame.stored(next, "Proposal");
      return new ModelAndView("redirect:/plan/" + id);
    }
    show(model, road, asked, true);
    List<Problem> problems = new ArrayList<>(asked.problems());
    problems.add(Problem.of("This option is not possible by now: read the options again"));
    model.addAttribute("problems", problems);
    return page(model, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/plan/{id}/approve")
  @PreAuthorize("hasRole('PRESCRIBER')")
  ModelAndView approve(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam UUID plan,
      @RequestParam String version,
      @RequestParam MultiValueMap<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    Optional<PlanEntry> proposal = road.file().proposal().filter(one -> one.id().equals(plan));
    if (proposal.isEmpty()) {
      boolean done = road.file().plan(plan).filter(one -> one.approved().isPresent()).isPresent();
      return done
          ? new ModelAndView("redirect:/plan/" + id)
          : refused(
              model, road, List.of("This proposal does not wait any more: read the page again"));
    }
    if (!proposal.get().resource().getMeta().getVersionId().equals(version)) {
      return refused(model, road, List.of("The proposal was changed since: read it again"));
    }
    Approving approving =
        new Approving(
            road, proposal.get(), typed, Author.signature(user, road.now()), oldestProposal);
    return switch (approving.result()) {
      case Approving.Result.Missing missing -> refused(model, road, missing.sentences());
      case Approving.Result.Done done -> {
        courses.approve(
            road.file(), requestKey, proposal.get(), done.approved(), approving.ticked());
        frame.stored(next, "Approval");
        yield new ModelAndView("redirect:/plan/" + id);
      }
    };
  }

  private ModelAndView refused(Model model, Road road, List<String> sentences) {
    show(model, road, form.read(form.usual(road)), false);
    model.addAttribute("problems", sentences.stream().map(Problem::of).toList());
    return page(model, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView page(Model model, HttpStatus status) {
    return new ModelAndView("plan/plan", model.asMap(), status);
  }

  private void show(Model model, Road road, PlanForm.Result asked, boolean withOptions) {
    frame.around(model, road, Step.PLAN);
    Optional<PlanEntry> shown = road.file().proposal().or(road.file()::current);
    List<Option> options =
        asked.ask().filter(ask -> withOptions).map(ask -> options(road, ask)).orElse(List.of());
    model.addAttribute(
        "view",
        new PlanView(
            asked.fields(),
            road.screening().screenings().stream().map(PlanPages::mark).toList(),
            options.stream()
                .map(option -> views.choice(option.protocol(), option.planning()))
                .toList(),
            together(options),
            marks(options),
            shown
                .map(entry -> views.chosen(entry, road.confirmed(), road.toConfirm()))
                .orElse(null),
            blocked(road)));
  }

  private static Mark mark(Screening screening) {
    String drug = screening.drug() == Drug.KETAMINE_IV ? "Ketamine: " : "Esketamine: ";
    return switch (screening) {
      case Screening.Eligible eligible -> new Mark(Tone.OK, drug + "eligible");
      case Screening.Deferred deferred -> new Mark(Tone.ASK, drug + "deferred");
      case Screening.Excluded excluded -> new Mark(Tone.STOP, drug + "excluded");
    };
  }

  private static List<String> blocked(Road road) {
    boolean none =
        road.screening().screenings().stream().noneMatch(one -> one instanceof Screening.Eligible);
    return none && road.file().current().isEmpty()
        ? List.of(
            "Neither drug is eligible by the screening. What stands against it is listed there.")
        : List.of();
  }

  private @Nullable Chart together(List<Option> options) {
    List<Planning.Proposed> predicted =
        proposed(options).filter(one -> one.forecast() instanceof Forecast.Predicted).toList();
    return views
        .curves()
        .together(
            predicted.stream().map(one -> one.plan().protocol().name()).toList(),
            predicted.stream().map(Planning.Proposed::forecast).toList());
  }

  private static List<String> marks(List<Option> options) {
    return proposed(options)
        .flatMap(one ->
            one.forecast() instanceof Forecast.Predicted predicted
                ? predicted.marks().stream()
                : Stream.empty())
        .distinct()
        .toList();
  }

  private static Stream<Planning.Proposed> proposed(List<Option> options) {
    return options.stream()
        .map(Option::planning)
        .filter(Planning.Proposed.class::isInstance)
        .map(Planning.Proposed.class::cast);
  }

  /// One row of the catalogue, made out for the patient.
  private record Option(TreatmentProtocol protocol, Planning planning) {}

  /// Rows that begin a course; for whom a course goes on, those of maintenance too.
  private List<Option> options(Road road, PlanForm.Ask ask) {
    boolean onCourse = road.lastSessionAt().isPresent();
    List<Option> options = new ArrayList<>();
    for (Screening screening : road.screening().screenings()) {
      if (screening instanceof Screening.Eligible eligible) {
        planner.options(eligible.drug(), road.file().facts(), ask.indication(), road.now()).stream()
            .filter(protocol -> onCourse || protocol.kind() == TreatmentProtocol.Kind.COURSE)
            .map(protocol ->
                new Option(
                    protocol,
                    course.plan(
                        road.screening(),
                        eligible,
                        road.file().facts(),
                        ask.of(protocol.id(), road))))
            .forEach(options::add);
      }
    }
    return options;
  }
}
