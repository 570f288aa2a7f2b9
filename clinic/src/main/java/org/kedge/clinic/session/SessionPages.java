// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import java.util.stream.Stream;
import org.kedge.clinic.course.Author;
import org.kedge.clinic.course.CourseFile;
import org.kedge.clinic.course.Courses;
import org.kedge.clinic.course.Decision;
import org.kedge.clinic.course.PlanEntry;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.course.SessionEntry;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.patient.Frame;
import org.kedge.clinic.patient.Step;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.plan.PlannedSession;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Signature;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.session.RefusedEvent;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionLog;
import org.kedge.protocol.session.SessionRecord;
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
  private static final String ACT = "act";
  private static final String EXCLUDED =
      "No dose: by the facts of now a rule of the screening excludes this drug. Read the screening.";

  private final Roads roads;
  private final Courses courses;
  private final SessionRules rules;
  private final Frame frame;
  private final Words words;
  private final SessionViews views;
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
    this.rules = rules;
    this.frame = frame;
    this.words = words;
    this.views = new SessionViews(evidence, words);
    this.readings = new ReadingForm(evidence);
  }

  @GetMapping("/session/{id}")
  String current(@PathVariable UUID id, CurrentUser user, Model model) {
    Road road = roads.of(id);
    return road.file()
        .openSession()
        .map(session -> show(model, road, session, user, Map.of(), Set.of()))
        .orElseGet(() -> showNone(model, road));
  }

  @GetMapping("/session/{id}/{session}")
  String one(@PathVariable UUID id, @PathVariable UUID session, CurrentUser user, Model model) {
    Road road = roads.of(id);
    return show(model, road, session(road.file(), session), user, Map.of(), Set.of());
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
    show(model, road, session(road.file(), session), user, Map.of(), Set.of());
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
      Optional<String> reason = notToOpen(road);
      if (reason.isPresent()) {
        showNone(model, road);
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

  /// Why no session can be opened now.
  private static Optional<String> notToOpen(Road road) {
    if (road.file().current().isEmpty()) {
      return Optional.of("A session needs an approved plan");
    }
    return road.decision()
        .filter(decided -> decided.kind() == Decision.Kind.PAUSE)
        .map(decided -> "The course is paused: a prescriber decides again first");
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
    Request request = request(id, session, requestKey, user);
    List<SessionEvent> events = checked(request, typed);
    if (events.isEmpty() && !courses.isStored(requestKey)) {
      return again(
          model, request, List.of(Problem.of("No answer has changed")), Map.of(), Set.of());
    }
    return store(model, request, events, "List", next);
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
    Request request = request(id, session, requestKey, user);
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
    Request request = request(id, session, requestKey, user);
    Map<String, String> said = new HashMap<>(typed);
    said.put(ACT, act.word());
    ActReader reader = new ActReader(words, typed, request.by());
    Optional<SessionEvent> event = reader.read(act);
    if (event.isEmpty()) {
      return again(model, request, reader.problems(), said, Set.of());
    }
    return store(model, request, List.of(event.get()), act.title() + ",", next, said, Set.of());
  }

  /// A form that came in.
  private record Request(
      Road road, SessionEntry session, UUID key, CurrentUser user, Signature by) {}

  private Request request(UUID id, UUID session, UUID key, CurrentUser user) {
    Road road = roads.of(id);
    return new Request(
        road, session(road.file(), session), key, user, Author.signature(user, road.now()));
  }

  private static SessionEntry session(CourseFile file, UUID session) {
    return file.session(session)
        .orElseThrow(() -> new ResourceNotFoundException("There is no such session."));
  }

  private static List<SessionEvent> checked(Request request, Map<String, String> typed) {
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

  private ModelAndView store(
      Model model,
      Request request,
      List<SessionEvent> events,
      String what,
      RedirectAttributes next) {
    return store(model, request, events, what, next, Map.of(), Set.of());
  }

  /// Stores events that the rules take; else says what they say, and stores nothing.
  private ModelAndView store(
      Model model,
      Request request,
      List<SessionEvent> events,
      String what,
      RedirectAttributes next,
      Map<String, String> typed,
      Set<String> ticked) {
    if (!courses.isStored(request.key())) {
      SessionRecord then = then(request, events);
      List<Problem> refused =
          Stream.concat(
                  tooEarly(request, events).stream(),
                  then.sheet().refused().stream()
                      .filter(no -> events.contains(no.event()))
                      .map(RefusedEvent::sentence))
              .map(Problem::of)
              .toList();
      if (!refused.isEmpty()) {
        return again(model, request, refused, typed, ticked);
      }
      if (startsDose(request, events) && excluded(request.road(), then.sheet().drug())) {
        return again(model, request, List.of(Problem.of(EXCLUDED)), typed, ticked);
      }
      courses.record(
          request.road().file(),
          request.key(),
          request.session(),
          then.sheet().drug(),
          events,
          request.by(),
          request.session().open() ? endOf(then) : Optional.empty());
    }
    frame.stored(next, what);
    return new ModelAndView(
        "redirect:/session/%s/%s".formatted(request.road().file().id(), request.session().id()));
  }

  /// A session holds what happened in it: nothing lies before the minute in which it was opened.
  private Optional<String> tooEarly(Request request, List<SessionEvent> events) {
    Instant opened = request.session().started().truncatedTo(ChronoUnit.MINUTES);
    return events.stream().anyMatch(event -> event.stamp().at().isBefore(opened))
        ? Optional.of(
            "The time lies before the session was opened at %s: check it"
                .formatted(words.time(opened)))
        : Optional.empty();
  }

  /// Whether the first dose of the session is among the events.
  private static boolean startsDose(Request request, List<SessionEvent> events) {
    return new SessionLog(events).start().isPresent()
        && new SessionLog(request.session().events()).start().isEmpty();
  }

  /// Whether a fact that came after the approval excludes the drug by now.
  private static boolean excluded(Road road, Drug drug) {
    return road.screening().screenings().stream()
        .anyMatch(one -> one.drug() == drug && one instanceof Screening.Excluded);
  }

  private SessionRecord then(Request request, List<SessionEvent> events) {
    List<SessionEvent> all = new ArrayList<>(request.session().events());
    all.addAll(events);
    SessionEntry session = request.session();
    return request
        .road()
        .record(
            new SessionEntry(
                session.id(),
                session.resource(),
                session.planId(),
                session.number(),
                session.open(),
                session.started(),
                all,
                session.names()));
  }

  private static Optional<Instant> endOf(SessionRecord record) {
    return switch (record) {
      case SessionRecord.Discharged over -> Optional.of(over.at());
      case SessionRecord.LeftAgainstAdvice over -> Optional.of(over.at());
      case SessionRecord.Transferred over -> Optional.of(over.at());
      case SessionRecord.Abandoned over -> Optional.of(over.at());
      case SessionRecord.Prepared going -> Optional.empty();
      case SessionRecord.Running going -> Optional.empty();
      case SessionRecord.Observing going -> Optional.empty();
    };
  }

  private ModelAndView again(
      Model model,
      Request request,
      List<Problem> problems,
      Map<String, String> typed,
      Set<String> ticked) {
    show(model, request.road(), request.session(), request.user(), typed, ticked);
    model.addAttribute("problems", problems);
    return page(model);
  }

  private static ModelAndView page(Model model) {
    return new ModelAndView("session/session", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private String showNone(Model model, Road road) {
    frame.around(model, road, Step.SESSION);
    Optional<PlanEntry> plan = road.file().current();
    String next =
        plan.map(entry ->
                "Session %d%s: open it when the patient is here"
                    .formatted(
                        road.nextNumber(),
                        entry
                            .plan()
                            .session(road.nextNumber())
                            .map(PlannedSession::date)
                            .map(day -> ", planned for " + words.weekday(day))
                            .orElse("")))
            .filter(words -> notToOpen(road).isEmpty())
            .orElse(notToOpen(road).orElse(""));
    model.addAttribute("mayOpen", notToOpen(road).isEmpty());
    model.addAttribute("view", views.none(next, past(road, Optional.empty())));
    return "session/session";
  }

  private String show(
      Model model,
      Road road,
      SessionEntry session,
      CurrentUser user,
      Map<String, String> typed,
      Set<String> ticked) {
    frame.around(model, road, Step.SESSION);
    SessionRecord record = road.record(session);
    Signature by = Author.signature(user, road.now());
    List<ActForm> acts =
        new ActForms(words, road.planOf(session), record, by.role())
            .forms().stream().map(form -> form.with(typed)).toList();
    model.addAttribute("mayOpen", false);
    model.addAttribute("excluded", excluded(road, record.sheet().drug()));
    model.addAttribute("acted", typed.getOrDefault(ACT, ""));
    model.addAttribute(
        "view",
        views.view(
            record,
            new SessionViews.Around(
                session.id().toString(),
                road.planOf(session).plan().sessions().size(),
                rules.checklist(record.sheet().drug()),
                id -> session.names().getOrDefault(id, id),
                typed,
                ticked,
                acts,
                past(road, Optional.of(session)))));
    return "session/session";
  }

  private List<SessionView.Past> past(Road road, Optional<SessionEntry> shown) {
    return road.file().sessions().reversed().stream()
        .filter(session -> !session.open() && shown.filter(session::equals).isEmpty())
        .map(session -> past(road, session))
        .toList();
  }

  private SessionView.Past past(Road road, SessionEntry session) {
    SessionRecord record = road.record(session);
    String end =
        switch (record) {
          case SessionRecord.Discharged over -> "discharged " + words.time(over.at());
          case SessionRecord.LeftAgainstAdvice over ->
              "left against advice " + words.time(over.at());
          case SessionRecord.Transferred over -> "to emergency care " + words.time(over.at());
          case SessionRecord.Abandoned over -> "no dose given";
          default -> "not ended";
        };
    return new SessionView.Past(
        "/session/%s/%s".formatted(road.file().id(), session.id()),
        words.day(session.started()),
        record
            .sheet()
            .log()
            .last(SessionEvent.DosingEnded.class)
            .map(ended -> new Quantity(ended.totalMg(), "mg").text())
            .orElse(record.sheet().planned().dose()),
        end);
  }
}
