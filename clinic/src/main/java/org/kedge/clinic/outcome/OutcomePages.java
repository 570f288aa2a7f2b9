// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.outcome;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.patient.Frame;
import org.kedge.clinic.patient.Step;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.fhir.FactWriter;
import org.kedge.protocol.outcome.Instrument;
import org.kedge.protocol.outcome.Outcome;
import org.kedge.protocol.outcome.Scoring;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Measurement;
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

/// The outcome of one patient: scores are entered and told.
@Controller
@PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE')")
class OutcomePages {
  private static final String ORIGIN = "typed in";
  private static final List<String> SCREENER =
      List.of(
          "c-ssrs-1-wish-to-be-dead",
          "c-ssrs-2-thoughts-of-killing-self",
          "c-ssrs-3-method",
          "c-ssrs-4-some-intention",
          "c-ssrs-5-plan-and-intent",
          "c-ssrs-6-behaviour-3-months");

  private final Roads roads;
  private final Courses courses;
  private final Frame frame;
  private final Words words;
  private final FactWriter writer;
  private final OutcomeViews views;
  private final Scoring scoring;

  OutcomePages(
      Roads roads,
      Courses courses,
      Frame frame,
      Words words,
      FactWriter writer,
      Evidence evidence) {
    this.roads = roads;
    this.courses = courses;
    this.frame = frame;
    this.words = words;
    this.writer = writer;
    this.views = new OutcomeViews(evidence, words);
    this.scoring = new Scoring(evidence);
  }

  @GetMapping("/outcome/{id}")
  String outcome(@PathVariable UUID id, Model model) {
    show(model, roads.of(id), Map.of());
    return "outcome/outcome";
  }

  private void show(Model model, Road road, Map<String, String> typed) {
    frame.around(model, road, Step.OUTCOME);
    List<Outcome> outcomes = used(road).stream().map(road::outcome).toList();
    model.addAttribute("view", views.view(outcomes, road.assessments(), typed));
  }

  /// Instruments with a score; the PHQ-9 while there is none.
  private static List<Instrument> used(Road road) {
    List<Instrument> used =
        road.assessments().stream()
            .flatMap(assessment -> assessment.scores().stream())
            .distinct()
            .sorted()
            .toList();
    return used.isEmpty() ? List.of(Instrument.PHQ9) : used;
  }

  /// A form with gaps is stored as it is: the newest word of the patient is not lost, and item 9 is
  /// heard. Only a form without any answer is sent back.
  @PostMapping("/outcome/{id}/phq9")
  ModelAndView phq9(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam Map<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    Map<Integer, Integer> answers = new TreeMap<>();
    List<Scoring.Text> items = scoring.phq9("item").stream().filter(Scoring.Text::scored).toList();
    for (Scoring.Text item : items) {
      String answer = typed.getOrDefault("phq9-" + item.number(), "");
      if (answer.matches("[0-3]")) {
        answers.put(Integer.valueOf(item.number()), Integer.valueOf(answer));
      }
    }
    boolean gaps = answers.size() < items.size();
    if (answers.isEmpty() || (gaps && !typed.containsKey("gaps"))) {
      List<Problem> problems = new ArrayList<>();
      items.stream()
          .filter(item -> !answers.containsKey(Integer.valueOf(item.number())))
          .forEach(item ->
              problems.add(
                  new Problem(
                      "phq9-" + item.number(),
                      "Question %s has no answer".formatted(item.number()))));
      model.addAttribute("gaps", !answers.isEmpty());
      return again(model, road, problems, typed);
    }
    store(
        road,
        requestKey,
        List.of(writer.phq9(answers, OptionalInt.empty(), road.now(), author(road, user))));
    frame.stored(next, gaps ? "PHQ-9 without a total" : "PHQ-9");
    return new ModelAndView("redirect:/outcome/" + id);
  }

  @PostMapping("/outcome/{id}/madrs")
  ModelAndView madrs(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam Map<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    List<Problem> problems = new ArrayList<>();
    int top = scoring.top(Instrument.MADRS);
    String text = typed.getOrDefault("madrs-total", "").strip();
    if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > top) {
      problems.add(
          new Problem(
              "madrs-total",
              "Total was %s, expected a whole number, 0 to %d"
                  .formatted(text.isEmpty() ? "empty" : text, top)));
    }
    Optional<Instant> at = moment(typed, road.now());
    if (at.isEmpty()) {
      problems.add(
          new Problem(
              "at",
              "The time must look like %s and not lie in the future"
                  .formatted(words.input(road.now()))));
    }
    if (!problems.isEmpty()) {
      return again(model, road, problems, typed);
    }
    Measurement reading =
        new Measurement(
            "madrs-total", Double.parseDouble(text), "{score}", at.orElseThrow(), ORIGIN);
    store(road, requestKey, List.of(writer.measurement(reading, author(road, user))));
    frame.stored(next, "MADRS");
    return new ModelAndView("redirect:/outcome/" + id);
  }

  /// The screener's answers, asked by staff from the clinic's own form.
  @PostMapping("/outcome/{id}/screener")
  ModelAndView screener(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam Map<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    List<Observation> answers = new ArrayList<>();
    for (int question = 1; question <= SCREENER.size(); question++) {
      String answer = typed.getOrDefault("cssrs-" + question, "");
      if (answer.equals("yes") || answer.equals("no")) {
        answers.add(
            writer.answer(
                new Answer(
                    SCREENER.get(question - 1),
                    answer.equals("yes") ? Answer.Reply.YES : Answer.Reply.NO,
                    road.now(),
                    ORIGIN),
                author(road, user)));
      }
    }
    if (answers.isEmpty()) {
      return again(
          model, road, List.of(new Problem("cssrs-1", "At least one answer is needed")), typed);
    }
    store(road, requestKey, answers);
    frame.stored(next, "Screener");
    return new ModelAndView("redirect:/outcome/" + id);
  }

  private void store(Road road, UUID key, List<? extends Resource> resources) {
    if (!courses.isStored(key)) {
      road.file().record().save(key, resources);
    }
  }

  private ModelAndView again(
      Model model, Road road, List<Problem> problems, Map<String, String> typed) {
    show(model, road, typed);
    model.addAttribute("problems", problems);
    return new ModelAndView("outcome/outcome", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Optional<Instant> moment(Map<String, String> typed, Instant now) {
    try {
      Instant at = words.moment(typed.getOrDefault("at", ""));
      return at.isAfter(now) ? Optional.empty() : Optional.of(at);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static FactWriter.Author author(Road road, CurrentUser user) {
    return new FactWriter.Author(road.file().id().toString(), user.id(), user.name(), road.now());
  }
}
