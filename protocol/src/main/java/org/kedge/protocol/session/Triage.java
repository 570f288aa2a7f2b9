// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.protocol.plan.RowFinding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;

/// Triage of suicidal thoughts by the screener's answers.
///
/// When: staff asked. The form asks since the last contact, so any yes to questions 4, 5 or 6 is
/// high; question 3 is moderate; 1 and 2 are low. Then: low, a plan; moderate, the prescriber
/// today; high, not left alone and evaluated now. Unanswered: incomplete, and asked again.
///
/// Source: evidence protocol/session-suicide.csv
public final class Triage {
  private final List<Table.Line> rows;

  /// Reads the rows.
  public Triage(Evidence evidence) {
    rows = evidence.table("protocol/session-suicide").lines();
  }

  /// Level of a risk, mildest first.
  public enum Level {
    /// No question was answered yes.
    NONE,
    /// A plan and the next contact.
    LOW,
    /// The prescriber today.
    MODERATE,
    /// Not left alone, evaluated now.
    HIGH
  }

  /// The level, by the gravest yes.
  public Level level(CssrsScreen screen) {
    return gravest(screen).map(Triage::level).orElse(Level.NONE);
  }

  /// The finding, where any question was answered yes.
  public Optional<TieredFinding> finding(CssrsScreen screen, Instant at) {
    return gravest(screen)
        .map(row -> {
          Level level = level(row);
          return new TieredFinding(
              switch (level) {
                case NONE, LOW -> Tier.WATCH;
                case MODERATE -> Tier.ACT;
                case HIGH -> Tier.STOP;
              },
              at,
              Optional.empty(),
              row.text("then"),
              RowFinding.of(
                  row,
                  row.text("rule"),
                  "c-ssrs-" + row.text("question"),
                  "yes",
                  "yes",
                  row.text("statement"),
                  Severity.CAUTION,
                  Scope.SESSION,
                  true));
        });
  }

  private Optional<Table.Line> gravest(CssrsScreen screen) {
    return rows.stream()
        .filter(row -> screen.yes((int) row.requiredNumber("question")))
        .findFirst();
  }

  private static Level level(Table.Line row) {
    return Level.valueOf(row.text("level").toUpperCase(Locale.ROOT));
  }
}
