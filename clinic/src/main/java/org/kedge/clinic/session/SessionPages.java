// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kedge.clinic.course.Author;
import org.kedge.clinic.course.CourseFile;
import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.course.SessionEntry;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.patient.Frame;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionRules;
import org.kedge.protocol.session.Stamp;
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

/// The sessions of one patient. What a page shows as stored is on the disk; an event that the rules
/// do not take is not stored, and the page says why.
@Controller
@PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE')")
class SessionPages {
  private static final String CHECK = "check.";

  private final Roads roads;
  private final Courses courses;
  private final Frame frame;
  private final Words words;
  private final SessionModel shown;
  private final Charting charting;
  private final ReadingForm readings;

  SessionPages(
      Roads roads,
      Courses courses,
      SessionRules rules,
      Frame frame,
      Words words,
      Evidence evidence) {
    this.roads = roads;
    this.courses = courses;
    this.frame = frame;
    this.words = words;
    this.shown = new SessionModel(rules, frame, words, evidence);
    this.charting = new Charting(courses, words);
    this.readings = new ReadingForm(evidence);
  }

  @GetMapping("/session/{id}")
  String current(@PathVariable UUID id, CurrentUser user, Model model) {
    Road road = roads.of(id);
    return road.file()
        .openSession()
        .map(session -> shown.show(model, road, session, user, Map.of(), Set.of()))
        .orElseGet(() -> shown.none(model, road));
  }

  @GetMapping("/session/{id}/{session}")
  String one(@PathVariable UUID id, @PathVariable UUID session, CurrentUser user, Model model) {
    Road road = roads.of(id);
    return shown.show(model, road, session(road.file(), session), user, Map.of(), Set.of());
  }

  /// What changes while somebody looks: nothing where nothing has.
  @GetMapping("/session/{id}/{session}/live")
  ModelAndView live(
      @PathVariable UUID id,
      @PathVariable UUID session,
      @RequestParam(defaultValue = "") String seen,
      CurrentUser user,
      Model model) {
    Road road = roads.of(id);
    shown.show(model, road, session(road.file(), session), user, Map.of(), Set.of());
    SessionView view = (SessionView) Objects.requireNonNull(model.getAttribute("view"));
    if (view.version().equals(seen)) {
      return new ModelAndView("session/session :: nothing", Map.of(), HttpStatus.NO_CONTENT);
    }
    model.addAttribute("moved", !seen.startsWith(view.stage().name()));
    return new ModelAndView("session/session :: both", model.asMap());
  }

  @PostMapping("/session/{id}/open")
  ModelAndView open(
      @PathVariable UUID id,
      @RequestParam UUID requestKey,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Road road = roads.of(id);
    Optional<PlanEntry> plan = road.file().current();
    if (!courses.isStored(requestKey)) {
      Optional<String> reason = SessionModel.notToOpen(road);
      if (reason.isPresent()) {
        shown.none(model, road);
        model.addAttribute("problems", List.of(Problem.of(reason.get())));
        return page(model);
      }
      courses.open(
          road.file(),
          requestKey,
          plan.orElseThrow(),
          road.nextNumber(),
          Author.signature(user, road.now()));
    }
    frame.stored(next, "Session opened,");
    return new ModelAndView("redirect:/session/" + id);
  }

  @PostMapping("/session/{id}/{session}/check")
  ModelAndView check(
      @PathVariable UUID id,
      @PathVariable UUID session,
      @RequestParam UUID requestKey,
      @RequestParam Map<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Charting.Request request = request(id, session, requestKey, user);
    List<SessionEvent> events = checked(request, typed);
    if (events.isEmpty() && !charting.isStored(request)) {
      return again(
          model, request, List.of(Problem.of("No answer has changed")), Map.of(), Set.of());
    }
    return store(model, request, events, "List", next, Map.of(), Set.of());
  }

  @PostMapping("/session/{id}/{session}/reading")
  ModelAndView reading(
      @PathVariable UUID id,
      @PathVariable UUID session,
      @RequestParam UUID requestKey,
      @RequestParam MultiValueMap<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Charting.Request request = request(id, session, requestKey, user);
    Set<String> ticked = new HashSet<>(typed.getOrDefault("sign", List.of()));
    Map<String, String> values = typed.toSingleValueMap();
    Optional<Instant> at = at(values, request.road().now());
    ReadingForm.Result result =
        readings.read(
            requestKey.toString(),
            values,
            ticked,
            new Stamp(at.orElse(request.road().now()), request.road().now(), user.id()));
    List<Problem> problems = new ArrayList<>(result.problems());
    if (at.isEmpty()) {
      problems.add(
          new Problem("time", "The time must look like 16:05 and lie in the last twelve hours"));
    }
    if (result.reading().isEmpty() || !problems.isEmpty()) {
      return again(model, request, problems, values, ticked);
    }
    SessionEvent event = new SessionEvent.ReadingTaken(result.reading().get());
    return store(model, request, List.of(event), "Reading", next, values, ticked);
  }

  private Optional<Instant> at(Map<String, String> typed, Instant now) {
    String time = typed.getOrDefault("time", "").strip();
    return time.isEmpty() ? Optional.of(now) : words.lately(time, now);
  }

  @PostMapping("/session/{id}/{session}/act/{word}")
  ModelAndView act(
      @PathVariable UUID id,
      @PathVariable UUID session,
      @PathVariable String word,
      @RequestParam UUID requestKey,
      @RequestParam Map<String, String> typed,
      CurrentUser user,
      Model model,
      RedirectAttributes next) {
    Act act =
        Act.of(word).orElseThrow(() -> new ResourceNotFoundException("There is no such form."));
    Charting.Request request = request(id, session, requestKey, user);
    Map<String, String> said = new HashMap<>(typed);
    said.put(SessionModel.ACT, act.word());
    ActReader reader = new ActReader(words, typed, request.by());
    Optional<SessionEvent> event = reader.read(act);
    if (event.isEmpty()) {
      return again(model, request, reader.problems(), said, Set.of());
    }
    return store(model, request, List.of(event.get()), act.title() + ",", next, said, Set.of());
  }

  private Charting.Request request(UUID id, UUID session, UUID key, CurrentUser user) {
    Road road = roads.of(id);
    return new Charting.Request(
        road, session(road.file(), session), key, user, Author.signature(user, road.now()));
  }

  private static SessionEntry session(CourseFile file, UUID session) {
    return file.session(session)
        .orElseThrow(() -> new ResourceNotFoundException("There is no such session."));
  }

  private static List<SessionEvent> checked(Charting.Request request, Map<String, String> typed) {
    Map<String, Reply> before = request.road().record(request.session()).sheet().log().replies();
    Stamp stamp = Stamp.now(request.by().at(), request.by().id());
    List<SessionEvent> events = new ArrayList<>();
    typed.forEach((name, value) -> {
      if (name.startsWith(CHECK) && List.of("yes", "no", "not_known").contains(value)) {
        Reply reply = Reply.valueOf(value.toUpperCase(Locale.ROOT));
        String item = name.substring(CHECK.length());
        if (before.get(item) != reply) {
          events.add(new SessionEvent.Checked(item, reply, stamp));
        }
      }
    });
    return events;
  }

  /// Stores events that the rules take; else shows the page again with what they say.
  private ModelAndView store(
      Model model,
      Charting.Request request,
      List<SessionEvent> events,
      String what,
      RedirectAttributes next,
      Map<String, String> typed,
      Set<String> ticked) {
    List<Problem> refused = charting.store(request, events);
    if (!refused.isEmpty()) {
      return again(model, request, refused, typed, ticked);
    }
    frame.stored(next, what);
    return new ModelAndView(
        "redirect:/session/%s/%s".formatted(request.road().file().id(), request.session().id()));
  }

  private ModelAndView again(
      Model model,
      Charting.Request request,
      List<Problem> problems,
      Map<String, String> typed,
      Set<String> ticked) {
    shown.show(model, request.road(), request.session(), request.user(), typed, ticked);
    model.addAttribute("problems", problems);
    return page(model);
  }

  private static ModelAndView page(Model model) {
    return new ModelAndView("session/session", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
