// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.fhir.FactWriter;
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

/// The forms that take one fact each.
@Controller
@PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE')")
class FactPages {
  private static final Pattern PLACE =
      Pattern.compile("([A-Za-z]+)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Map<String, Class<? extends Resource>> FACTS =
      Map.of(
          "Observation", Observation.class,
          "Condition", Condition.class,
          "AllergyIntolerance", AllergyIntolerance.class,
          "MedicationStatement", MedicationStatement.class,
          "MedicationRequest", MedicationRequest.class,
          "QuestionnaireResponse", QuestionnaireResponse.class);

  private final Roads roads;
  private final Courses courses;
  private final Frame frame;
  private final Words words;
  private final FactWriter writer;
  private final Typing typing;

  FactPages(
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
    this.typing = new Typing(evidence, writer, words);
  }

  @GetMapping("/patient/{id}/fact/{word}")
  String form(@PathVariable UUID id, @PathVariable String word, Model model) {
    frame.around(model, roads.of(id), Step.PATIENT);
    model.addAttribute("form", typing.empty(entry(word), id.toString()));
    return "patient/fact";
  }

  @PostMapping("/patient/{id}/fact/{word}")
  ModelAndView store(
      @PathVariable UUID id,
      @PathVariable String word,
      @RequestParam UUID requestKey,
      @RequestParam Map<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    Entry entry = entry(word);
    Typing.Result result = typing.read(entry, id.toString(), typed);
    if (result.fact().isEmpty()) {
      frame.around(model, road, Step.PATIENT);
      model.addAttribute("form", result.form());
      model.addAttribute("problems", result.problems());
      return new ModelAndView("patient/fact", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    FactWriter.Author author =
        new FactWriter.Author(id.toString(), user.id(), user.name(), words.now());
    road.file().record().store(requestKey, result.fact().get().resource(writer, author));
    frame.stored(next, entry.title());
    return new ModelAndView("redirect:/patient/" + id);
  }

  /// Marks a fact as entered in error: it stays in the record and counts for nothing.
  @PostMapping("/patient/{id}/wrong")
  String wrong(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      @RequestParam String resource,
      RedirectAttributes next) {
    Road road = roads.of(id);
    if (!courses.isStored(requestKey)) {
      Resource fact = fact(road, resource);
      road.file().record().replace(requestKey, FactWriter.enteredInError(fact));
    }
    frame.stored(next, "Entered in error,");
    return "redirect:/patient/" + id;
  }

  private static Resource fact(Road road, String resource) {
    Matcher place = PLACE.matcher(resource);
    Class<? extends Resource> type = place.matches() ? FACTS.get(place.group(1)) : null;
    if (type == null) {
      throw new ResourceNotFoundException("There is no such fact.");
    }
    return road.file().record().get(type, UUID.fromString(place.group(2)));
  }

  private static Entry entry(String word) {
    return Entry.of(word)
        .orElseThrow(() -> new ResourceNotFoundException("There is no such form."));
  }
}
