// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kedge.evidence.Basis;
import org.kedge.evidence.Row;
import org.kedge.evidence.Table;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;

/// Makes findings that carry the sources and the standing of the row they rest on.
public final class RowFinding {
  private RowFinding() {}

  /// A finding about a number row.
  public static Finding of(
      Row row,
      String rule,
      String fact,
      String value,
      String limit,
      String statement,
      Severity severity,
      Scope scope,
      boolean overridable) {
    return new Finding(
        rule,
        severity,
        scope,
        fact,
        value,
        limit,
        statement,
        Arrays.stream(row.source().split(";")).map(String::strip).toList(),
        overridable,
        unconfirmed(row.basis()));
  }

  /// A finding about a line of a rule table.
  public static Finding of(
      Table.Line line,
      String rule,
      String fact,
      String value,
      String limit,
      String statement,
      Severity severity,
      Scope scope,
      boolean overridable) {
    List<String> source = line.list("source");
    return new Finding(
        rule,
        severity,
        scope,
        fact,
        value,
        limit,
        statement,
        source,
        overridable,
        unconfirmed(Basis.valueOf(line.text("basis").toUpperCase(Locale.ROOT))));
  }

  private static boolean unconfirmed(Basis basis) {
    return basis == Basis.DEFAULT || basis == Basis.UNVERIFIED || basis == Basis.ASSUMED;
  }
}
