// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

/// An instrument's table: bands, range, cuts; for the PHQ-9 its text.
///
/// Source: evidence instrument/band.csv, instrument/score.csv, instrument/phq9.csv
public final class Scoring {
  private final Evidence evidence;

  /// Reads the tables.
  public Scoring(Evidence evidence) {
    this.evidence = evidence;
  }

  /// Highest total.
  public int top(Instrument instrument) {
    return (int) evidence.value(instrument.word() + ".top", "{score}");
  }

  /// Name of the band that holds a total; bands are half-open.
  public String band(Instrument instrument, int total) {
    return evidence.table("instrument/band").lines().stream()
        .filter(line -> line.text("band").equals(instrument.word()))
        .filter(
            line -> total >= line.requiredNumber("from") && total < line.requiredNumber("below"))
        .map(line -> line.text("name"))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s must be 0 to %d, was %d"
                    .formatted(instrument.shown(), top(instrument), total)));
  }

  /// The text of the PHQ-9: one kind of `notice`, `stem`, `item`, `answer` or `difficulty`.
  public List<Text> phq9(String kind) {
    return evidence.table("instrument/phq9").lines().stream()
        .filter(line -> line.text("kind").equals(kind))
        .map(Scoring::text)
        .toList();
  }

  private static Text text(Table.Line line) {
    return new Text(
        line.text("number"), line.text("text"), line.text("score"), line.flag("scored"));
  }

  /// A piece of a form.
  ///
  /// @param number item number; empty where it is no item
  /// @param text the words
  /// @param score what an answer counts; empty where it is no answer
  /// @param scored whether the item counts for the total
  public record Text(String number, String text, String score, boolean scored) {}
}
