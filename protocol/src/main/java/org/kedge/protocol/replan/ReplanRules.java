// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.replan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.outcome.Cuts;
import org.kedge.protocol.outcome.Outcome;
import org.kedge.protocol.outcome.Relapse;
import org.kedge.protocol.outcome.Response;
import org.kedge.protocol.outcome.Score;
import org.kedge.protocol.plan.Phase;
import org.kedge.protocol.plan.Planning;
import org.kedge.protocol.plan.Quantity;
import org.kedge.protocol.plan.RowFinding;
import org.kedge.protocol.plan.Site;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.session.Reply;
import org.kedge.protocol.session.SessionEvent;
import org.kedge.protocol.session.SessionRecord;
import org.kedge.protocol.session.Triage;

/// What comes next.
///
/// When: suicidal thoughts are reported, a signal ends the course, a question is open, a decision
/// is due, or none of these. Then: refer, stop, pause, adjust or continue; where several rules
/// speak, the gravest proposal stands and all findings are listed. Unknown: no date is proposed.
///
/// Source: evidence protocol/replan.csv, protocol/replan-rule.csv
public final class ReplanRules {
  private static final double PERCENT = 100;
  private static final int WEEK_DAYS = 7;

  private final Evidence evidence;
  private final Site site;
  private final Cuts cuts;

  /// Rules for one site.
  public ReplanRules(Evidence evidence, Site site) {
    this.evidence = evidence;
    this.site = site;
    cuts = new Cuts(evidence, site.madrsRemissionCut());
  }

  /// The gravest last.
  private enum Proposal {
    CONTINUE,
    ADJUST,
    PAUSE,
    STOP,
    REFER
  }

  private record Spoken(Table.Line row, String fact, String value, List<String> more) {
    Proposal proposal() {
      return Proposal.valueOf(row.text("proposal").toUpperCase(Locale.ROOT));
    }

    Finding finding() {
      return RowFinding.of(
          row,
          row.text("rule"),
          fact,
          value,
          "",
          row.text("statement"),
          switch (proposal()) {
            case CONTINUE, ADJUST -> Severity.CAUTION;
            case PAUSE -> Severity.NEEDS_DATA;
            case STOP, REFER -> Severity.EXCLUDE;
          },
          Scope.COURSE,
          true);
    }

    List<String> options() {
      List<String> options = new ArrayList<>(row.list("options"));
      options.addAll(more);
      return options;
    }
  }

  /// Proposes.
  ///
  /// @param plan the approved plan
  /// @param sessions the sessions so far, in order
  /// @param outcome the outcome at the moment asked about
  /// @param view what the clinician says
  /// @param asOf the moment asked about
  public Replanning replan(
      Planning.Approved plan,
      List<SessionRecord> sessions,
      Outcome outcome,
      ClinicianView view,
      Instant asOf) {
    CourseSoFar course = CourseSoFar.of(plan, site, sessions, asOf);
    List<Spoken> spoken = new ArrayList<>();
    suicidality(outcome, spoken);
    signals(sessions, view, spoken);
    decision(course, outcome, view, spoken);
    rhythm(course, outcome, spoken);
    if (course.window().isEmpty()) {
      spoken.add(say("plan-end", "sessions", course.doses().size() + " given"));
    } else {
      spoken.add(say("continue", "course", "sessions given: " + course.doses().size()));
    }
    return proposed(spoken, course);
  }

  private static Replanning proposed(List<Spoken> spoken, CourseSoFar course) {
    List<Spoken> gravestFirst =
        spoken.stream().sorted(Comparator.comparing(Spoken::proposal).reversed()).toList();
    Proposal proposal = gravestFirst.getFirst().proposal();
    List<Finding> findings = gravestFirst.stream().map(Spoken::finding).toList();
    Set<String> options = new LinkedHashSet<>();
    gravestFirst.stream()
        .filter(one -> one.proposal() == proposal)
        .forEach(one -> options.addAll(one.options()));
    List<String> listed = List.copyOf(options);
    return switch (proposal) {
      case CONTINUE -> new Replanning.Continue(course.window().orElseThrow(), findings, listed);
      case ADJUST -> new Replanning.Adjust(course.window(), findings, listed);
      case PAUSE -> new Replanning.Pause(findings, listed);
      case STOP -> new Replanning.Stop(findings, listed);
      case REFER -> new Replanning.Refer(findings, listed);
    };
  }

  private void suicidality(Outcome outcome, List<Spoken> spoken) {
    Outcome.Suicidality thoughts = outcome.suicidality();
    boolean grave =
        thoughts.level().map(level -> level.compareTo(Triage.Level.MODERATE) >= 0).orElse(false);
    if (thoughts.reported() || grave) {
      spoken.add(
          say(
              "suicidality",
              "suicidality",
              thoughts
                  .level()
                  .map(level -> level.name().toLowerCase(Locale.ROOT))
                  .orElse("item 9")));
    } else if (!thoughts.known()) {
      spoken.add(say("suicidality-unknown", "suicidality", "unknown"));
    }
  }

  private void signals(List<SessionRecord> sessions, ClinicianView view, List<Spoken> spoken) {
    boolean serious =
        !sessions.isEmpty()
            && sessions.getLast().sheet().log().all(SessionEvent.AdverseEventNoted.class).stream()
                .anyMatch(noted -> noted.event().serious());
    for (StopSignal signal : StopSignal.values()) {
      Reply reply =
          signal == StopSignal.SERIOUS_ADVERSE_EVENT && serious ? Reply.YES : view.reply(signal);
      String fact = signal.name().toLowerCase(Locale.ROOT).replace('_', '-');
      switch (reply) {
        case YES -> spoken.add(new Spoken(row(signal.row()), fact, "yes", List.of()));
        case NOT_KNOWN -> spoken.add(say("signal-unknown", fact, "unknown"));
        case NO -> {}
      }
    }
  }

  /// The decision points of the protocol, and the benefit check of esketamine.
  private void decision(
      CourseSoFar course, Outcome outcome, ClinicianView view, List<Spoken> spoken) {
    TreatmentProtocol protocol = course.protocol();
    List<Integer> points = protocol.decisionAfter();
    int given = course.doses().size();
    boolean nasal = protocol.drug() == Drug.ESKETAMINE_NASAL;
    boolean week = nasal && course.daysSinceFirst() >= evidence.value("replan.esk.week", "d");
    boolean last = (!points.isEmpty() && given >= points.getLast()) || week;
    boolean early = !last && points.contains(given);
    if (!last && !early) {
      return;
    }
    switch (outcome) {
      case Outcome.Incomplete incomplete ->
          spoken.add(say("outcome-unknown", "outcome", String.join(" ", incomplete.missing())));
      case Outcome.Known known when early ->
          spoken.add(say("early", "improvement", improvement(known)));
      case Outcome.Known known -> {
        double leastPct = evidence.value("replan.stop.improvement", "%");
        double fallPct = (known.baseline().total() - known.latest().total()) * PERCENT;
        boolean enough =
            known.baseline().total() > 0 && fallPct >= leastPct * known.baseline().total();
        if (!enough) {
          spoken.add(say("no-benefit", "improvement", improvement(known)));
        } else if (known.response() == Response.PARTIAL) {
          spoken.add(say("partial", "improvement", improvement(known)));
        }
        if (nasal && enough && !view.benefitNoted()) {
          spoken.add(say("benefit-check", "improvement", improvement(known)));
        }
      }
    }
  }

  private static String improvement(Outcome.Known known) {
    return "%s fell from %d to %d (%s)"
        .formatted(
            known.instrument().shown(),
            known.baseline().total(),
            known.latest().total(),
            new Quantity(known.improvement() * PERCENT, "%").text());
  }

  /// Relapse, a held response, gaps, missed sessions and the sign of dependence.
  private void rhythm(CourseSoFar course, Outcome outcome, List<Spoken> spoken) {
    if (outcome instanceof Outcome.Known known) {
      if (known.relapse() == Relapse.RELAPSED) {
        spoken.add(say("relapse", "relapse", improvement(known), stepBack(course)));
      } else if (held(course, known)) {
        stepDown(course)
            .ifPresent(phase -> spoken.add(say("held", "response", improvement(known), phase)));
      }
      if (worse(known)) {
        spoken.add(say("worse", "score", improvement(known)));
      }
    }
    gap(course, spoken);
    missed(course, outcome, spoken);
    dependence(course, spoken);
  }

  private static boolean worse(Outcome.Known known) {
    return known.findings().stream().anyMatch(found -> found.finding().rule().equals("R8"));
  }

  private boolean held(CourseSoFar course, Outcome.Known known) {
    int needed = (int) evidence.value("replan.hold", "{reading}");
    List<Score> scores = known.scores();
    boolean after =
        course.protocol().kind() == TreatmentProtocol.Kind.MAINTENANCE || course.phaseIndex() > 0;
    return after
        && known.relapse() != Relapse.FIRST_SIGN
        && scores.size() >= needed
        && scores.subList(scores.size() - needed, scores.size()).stream()
            .allMatch(score ->
                cuts.response(known.baseline().total(), score.total()) == Response.RESPONSE
                    || cuts.remission(score.instrument(), score.total()));
  }

  private static Optional<String> stepDown(CourseSoFar course) {
    List<Phase> phases = course.protocol().phases();
    int next = course.phaseIndex() + 1;
    return next < phases.size()
        ? Optional.of("Step down to: " + phases.get(next).name())
        : Optional.empty();
  }

  private static String stepBack(CourseSoFar course) {
    List<Phase> phases = course.protocol().phases();
    return "Step back to: " + phases.get(Math.max(0, course.phaseIndex() - 1)).name();
  }

  /// Only while sessions follow each other more closely than the gap.
  private void gap(CourseSoFar course, List<Spoken> spoken) {
    double most = evidence.value("replan.iv.gap", "d");
    if (course.protocol().drug() != Drug.KETAMINE_IV
        || course.lastDay().isEmpty()
        || course.phase().gap().maxDays() >= most) {
      return;
    }
    long days = ChronoUnit.DAYS.between(course.lastDay().orElseThrow(), course.today());
    if (days > most) {
      spoken.add(say("gap", "gap", days + " days"));
    }
  }

  private void missed(CourseSoFar course, Outcome outcome, List<Spoken> spoken) {
    boolean missed =
        course.protocol().drug() == Drug.ESKETAMINE_NASAL
            && course.window().map(window -> course.today().isAfter(window.latest())).orElse(false);
    if (!missed) {
      return;
    }
    switch (outcome) {
      case Outcome.Incomplete incomplete ->
          spoken.add(say("missed-unknown", "missed session", "outcome unknown"));
      case Outcome.Known known -> {
        List<Score> scores = known.scores();
        int before =
            scores.size() > 1 ? scores.get(scores.size() - 2).total() : known.baseline().total();
        spoken.add(
            known.latest().total() > before
                ? say("missed-worse", "missed session", improvement(known), stepBack(course))
                : say("missed", "missed session", improvement(known)));
      }
    }
  }

  private void dependence(CourseSoFar course, List<Spoken> spoken) {
    double weeks = evidence.value("replan.dependence.week", "wk");
    double interval = evidence.value("replan.dependence.interval", "d");
    boolean close = course.lastInterval().map(days -> days <= interval).orElse(false);
    if (course.daysSinceFirst() >= weeks * WEEK_DAYS && close) {
      spoken.add(
          say(
              "dependence",
              "interval",
              course.lastInterval().orElseThrow()
                  + " days in week "
                  + (course.daysSinceFirst() / WEEK_DAYS + 1)));
    }
  }

  private Spoken say(String rule, String fact, String value, String... more) {
    return new Spoken(row("replan." + rule), fact, value, List.of(more));
  }

  private Table.Line row(String id) {
    return evidence.table("protocol/replan-rule").lines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
  }
}
