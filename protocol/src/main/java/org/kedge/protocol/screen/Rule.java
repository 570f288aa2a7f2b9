// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.evidence.Table;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;

/// One row of `protocol/screen`: one tier of one rule.
///
/// @param id the row's id; the part before the point is the rule, the part after it the tier
/// @param statement the rule in words
/// @param facts what it reads: concepts, measures or questions
/// @param comparison name of the [Comparison]
/// @param thresholds limits, one for each fact or none
/// @param unit unit of the limits
/// @param window how far back a fact counts
/// @param then what a match does in consensus mode
/// @param strictThen what a match does in strict mode
/// @param scope course or session
/// @param jurisdictions where it applies
/// @param drugs for which drugs
/// @param question what to ask where the fact is missing
/// @param overridable whether a prescriber may go on with a reason
/// @param unconfirmed whether the rule or its number is this project's proposal
/// @param source keys of the documents
record Rule(
    String id,
    String statement,
    List<String> facts,
    Comparison comparison,
    List<Double> thresholds,
    String unit,
    Window window,
    Severity then,
    Severity strictThen,
    Scope scope,
    Set<Jurisdiction> jurisdictions,
    Set<Drug> drugs,
    String question,
    boolean overridable,
    boolean unconfirmed,
    List<String> source) {

  static Rule of(Table.Line line) {
    return new Rule(
        line.id(),
        line.text("rule"),
        line.list("fact"),
        Comparison.of(line.text("comparison")),
        line.list("threshold").stream().map(Double::valueOf).toList(),
        line.text("unit"),
        Window.of(line),
        severity(line.text("then")),
        severity(line.text("strict_then")),
        Scope.valueOf(line.text("scope").toUpperCase(Locale.ROOT)),
        line.text("jurisdiction").equals("all")
            ? Set.of(Jurisdiction.values())
            : line.list("jurisdiction").stream()
                .map(Jurisdiction::valueOf)
                .collect(Collectors.toUnmodifiableSet()),
        line.list("drugs").stream().map(Rule::drug).collect(Collectors.toUnmodifiableSet()),
        line.text("question"),
        line.flag("overridable"),
        line.text("basis").equals("default") || line.text("threshold_basis").equals("default"),
        line.list("source"));
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Drug drug(String word) {
    for (Drug drug : Drug.values()) {
      if (drug.word().equals(word)) {
        return drug;
      }
    }
    throw new IllegalArgumentException("no drug " + word);
  }

  /// The rule without its tier.
  String family() {
    return id.split("\\.", 2)[0];
  }

  Severity severity(Mode mode) {
    return mode == Mode.STRICT ? strictThen : then;
  }

  /// A match: the row's own severity.
  Finding matched(Mode mode, String value) {
    return finding(severity(mode), value, statement + ".");
  }

  /// The fact is missing or doubtful: a question, whatever a match would do. A rule that only
  /// cautions goes on cautioning.
  Finding asks(Mode mode, String value) {
    Severity severity = severity(mode) == Severity.CAUTION ? Severity.CAUTION : Severity.NEEDS_DATA;
    return finding(severity, value, statement + ". " + question);
  }

  private Finding finding(Severity severity, String value, String text) {
    return new Finding(
        id,
        severity,
        scope,
        String.join(", ", facts),
        value,
        limit(),
        text.strip(),
        source,
        overridable,
        unconfirmed);
  }

  private String limit() {
    String numbers =
        thresholds.stream().map(Numbers::text).collect(Collectors.joining("/"))
            + (thresholds.isEmpty() ? "" : " " + unit);
    String within = window.text().isEmpty() ? "" : "within " + window.text();
    return (comparison.words() + " " + numbers + " " + within).replaceAll(" +", " ").strip();
  }
}
