// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.patient.Answers;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Source;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.ScreeningResult;

/// Fills the page of a screening.
final class ScreenViews {
  private final Evidence evidence;
  private final Words words;

  ScreenViews(Evidence evidence, Words words) {
    this.evidence = evidence;
    this.words = words;
  }

  /// The page.
  ///
  /// @param id the record's id of the patient
  /// @param attest what is still to be confirmed
  /// @param attested what was confirmed
  ScreenView view(
      String id, ScreeningResult result, List<String> attest, List<ScreenView.Attested> attested) {
    return new ScreenView(
        words.zoned(result.setting().asOf()),
        result.setting().mode().word(),
        result.setting().jurisdiction().word(),
        result.screenings().stream().map(one -> drug(id, one)).toList(),
        attest,
        attested);
  }

  private ScreenView.DrugView drug(String id, Screening screening) {
    return new ScreenView.DrugView(
        screening.drug().word(),
        label(screening.drug()),
        decision(screening),
        sentence(screening),
        groups(id, screening),
        screening instanceof Screening.Eligible);
  }

  /// The drug as pages name it.
  static String label(Drug drug) {
    return switch (drug) {
      case KETAMINE_IV -> "Ketamine, intravenous infusion (racemic, off-label)";
      case ESKETAMINE_NASAL -> "Esketamine, nasal spray";
    };
  }

  /// The decision in a word, with colour and icon.
  static Mark decision(Screening screening) {
    return switch (screening) {
      case Screening.Eligible eligible -> new Mark(Tone.OK, "Eligible");
      case Screening.Deferred deferred -> new Mark(Tone.ASK, "Deferred");
      case Screening.Excluded excluded -> new Mark(Tone.STOP, "Excluded");
    };
  }

  private static String sentence(Screening screening) {
    return switch (screening) {
      case Screening.Eligible eligible ->
          eligible.overruled().isEmpty()
              ? "No rule that was checked excludes or defers. Cautions are listed below."
              : "A prescriber goes on with "
                  + (eligible.overruled().size() == 1
                      ? "1 finding"
                      : eligible.overruled().size() + " findings")
                  + ", each with a reason. No other rule that was checked excludes or defers.";
      case Screening.Deferred deferred ->
          count(of(deferred, Severity.NEEDS_DATA), "question is", "questions are")
              + " open. An unknown fact never passes.";
      case Screening.Excluded excluded ->
          count(of(excluded, Severity.EXCLUDE), "rule excludes", "rules exclude") + ".";
    };
  }

  private static String count(List<Finding> findings, String one, String many) {
    return findings.size() + " " + (findings.size() == 1 ? one : many);
  }

  private static List<Finding> of(Screening screening, Severity severity) {
    return screening.findings().stream()
        .filter(found -> found.scope() == Scope.COURSE && found.severity() == severity)
        .filter(found ->
            screening.overruled().stream()
                .noneMatch(decision -> decision.rule().equals(found.rule())))
        .toList();
  }

  private List<ScreenView.Group> groups(String id, Screening screening) {
    List<ScreenView.Group> groups = new ArrayList<>();
    for (Part part : Part.values()) {
      List<ScreenView.Line> lines =
          screening.findings().stream()
              .filter(part.holds)
              .map(found -> line(id, found, overruled(screening, found)))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new ScreenView.Group(part.title, part.tone, lines));
      }
    }
    return groups;
  }

  private ScreenView.@Nullable Overruled overruled(Screening screening, Finding found) {
    return screening.overruled().stream()
        .filter(decision -> decision.rule().equals(found.rule()))
        .map(decision ->
            new ScreenView.Overruled(
                decision.signature().name(),
                words.zoned(decision.signature().at()),
                decision.reason()))
        .findFirst()
        .orElse(null);
  }

  private ScreenView.Line line(String id, Finding found, ScreenView.@Nullable Overruled override) {
    return new ScreenView.Line(
        found.rule(),
        found.statement(),
        found.fact(),
        Words.readable(found.value()),
        found.value(),
        found.limit().isEmpty() ? "none" : Words.readable(found.limit()),
        found.source().stream().map(this::document).toList(),
        found.unconfirmed(),
        found.overridable() && found.scope() == Scope.COURSE,
        override,
        found.severity() == Severity.NEEDS_DATA ? Answers.path(id, found.fact()) : "");
  }

  private ScreenView.Document document(String key) {
    return new ScreenView.Document(
        key, evidence.source(key).map(ScreenViews::text).orElse("not in the list of sources"));
  }

  private static String text(Source source) {
    return "%s (%s), %s".formatted(source.document(), source.year(), source.section());
  }

  /// Findings that do the same, in the order in which they are read.
  private enum Part {
    EXCLUDES("Excludes", Tone.STOP, course(Severity.EXCLUDE)),
    QUESTIONS("Questions to answer", Tone.ASK, course(Severity.NEEDS_DATA)),
    CAUTIONS("Cautions", Tone.WARN, course(Severity.CAUTION)),
    ON_THE_DAY("On the day of the session", Tone.INFO, found -> found.scope() == Scope.SESSION);

    private final String title;
    private final Tone tone;
    private final Predicate<Finding> holds;

    Part(String title, Tone tone, Predicate<Finding> holds) {
      this.title = title;
      this.tone = tone;
      this.holds = holds;
    }

    private static Predicate<Finding> course(Severity severity) {
      return found -> found.scope() == Scope.COURSE && found.severity() == severity;
    }
  }
}
