// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedge.clinic.course.Author;
import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.ClinicSettings;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.patient.Frame;
import org.kedge.clinic.patient.Step;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.screen.Overruled;
import org.kedge.protocol.screen.ScreeningResult;
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

/// The screening of one patient. Reading it in another mode changes what is shown, never what a
/// plan rests on: that is the clinic's own setting.
@Controller
@PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE')")
class ScreenPages {
  private final Roads roads;
  private final Courses courses;
  private final Frame frame;
  private final Words words;
  private final ClinicSettings settings;
  private final ScreenViews views;

  ScreenPages(
      Roads roads,
      Courses courses,
      Frame frame,
      Words words,
      ClinicSettings settings,
      Evidence evidence) {
    this.roads = roads;
    this.courses = courses;
    this.frame = frame;
    this.words = words;
    this.settings = settings;
    this.views = new ScreenViews(evidence, words);
  }

  @GetMapping("/screen/{id}")
  String screen(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String mode,
      @RequestParam(defaultValue = "") String jurisdiction,
      Model model) {
    Road road = roads.of(id);
    show(model, road, roads.screening(road, mode(mode), jurisdiction(jurisdiction)));
    return "screen/screen";
  }

  private void show(Model model, Road road, ScreeningResult result) {
    frame.around(model, road, Step.SCREEN);
    List<String> open =
        result.attest().stream().filter(item -> !road.confirmed().contains(item)).toList();
    model.addAttribute(
        "own",
        result.setting().mode() == settings.mode()
            && result.setting().jurisdiction() == settings.jurisdiction());
    model.addAttribute(
        "view",
        views.view(
            road.file().id().toString(),
            result,
            open,
            road.file().confirmations().stream()
                .filter(item -> result.attest().contains(item.sentence()))
                .map(item ->
                    new ScreenView.Attested(
                        item.sentence(),
                        item.signature().name(),
                        words.zoned(item.signature().at())))
                .toList()));
  }

  @PostMapping("/screen/{id}/attest")
  ModelAndView attest(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam MultiValueMap<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    List<String> ticked = typed.getOrDefault("confirm", List.of());
    List<String> known = road.toConfirm().stream().filter(ticked::contains).toList();
    if (known.isEmpty()) {
      return again(model, road, "Nothing was ticked: tick what the patient or the record confirms");
    }
    courses.confirm(road.file(), requestKey, known, Author.signature(user, road.now()));
    frame.stored(next, known.size() == 1 ? "1 confirmation" : known.size() + " confirmations");
    return new ModelAndView("redirect:/screen/" + id);
  }

  @PostMapping("/screen/{id}/override")
  @PreAuthorize("hasRole('PRESCRIBER')")
  ModelAndView override(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam String drug,
      @RequestParam String rule,
      @RequestParam String value,
      @RequestParam String reason,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    Optional<Finding> found = finding(road.screening(), drug, rule);
    if (found.isEmpty() || !found.get().value().equals(value)) {
      return again(
          model,
          road,
          "The finding has changed since the page was opened, or cannot be overridden: read it"
              + " again");
    }
    if (reason.isBlank()) {
      return again(model, road, "Rule " + rule + " needs a reason for going on");
    }
    Overruled decision =
        new Overruled(
            drug(drug).orElseThrow(),
            rule,
            value,
            reason.strip(),
            Author.signature(user, road.now()));
    courses.goOn(road.file(), requestKey, decision);
    frame.stored(next, "Override of " + rule);
    return new ModelAndView("redirect:/screen/" + id);
  }

  private ModelAndView again(Model model, Road road, String sentence) {
    show(model, road, road.screening());
    model.addAttribute("problems", List.of(Problem.of(sentence)));
    return new ModelAndView("screen/screen", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Optional<Finding> finding(ScreeningResult result, String drug, String rule) {
    return result.screenings().stream()
        .filter(screening -> screening.drug().word().equals(drug))
        .flatMap(screening -> screening.findings().stream())
        .filter(found -> found.rule().equals(rule))
        .filter(found -> found.overridable() && found.scope() == Scope.COURSE)
        .findFirst();
  }

  private static Optional<Drug> drug(String word) {
    return Arrays.stream(Drug.values()).filter(drug -> drug.word().equals(word)).findFirst();
  }

  private Mode mode(String word) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.word().equals(word))
        .findFirst()
        .orElse(settings.mode());
  }

  private Jurisdiction jurisdiction(String word) {
    return Arrays.stream(Jurisdiction.values())
        .filter(jurisdiction -> jurisdiction.word().equals(word))
        .findFirst()
        .orElse(settings.jurisdiction());
  }
}
