// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Map;
import java.util.UUID;
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
  private final Roads roads;
  private final Frame frame;
  private final Words words;
  private final FactWriter writer;
  private final Typing typing;

  FactPages(Roads roads, Frame frame, Words words, FactWriter writer, Evidence evidence) {
    this.roads = roads;
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

  private static Entry entry(String word) {
    return Entry.of(word)
        .orElseThrow(() -> new ResourceNotFoundException("There is no such form."));
  }
}
