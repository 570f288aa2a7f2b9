// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Counts over judgements, each at least 0.
///
/// @param kind what the rows are about, or `all`
/// @param role what the rows may prove
/// @param rows all of them, the sum of the others
/// @param hits predictions inside their bounds
/// @param misses predictions outside
/// @param notJudged predictions without bounds
/// @param notSimulated the rest
public record Tally(
    String kind, Role role, int rows, int hits, int misses, int notJudged, int notSimulated) {
  /// Name of the counts over all kinds.
  public static final String ALL = "all";

  /// Counts by kind and role, in the rows' order, then by role over all kinds. Pairs without a row
  /// are left out.
  public static List<Tally> of(List<Judgement> judgements) {
    List<Tally> tallies = new ArrayList<>();
    judgements.stream()
        .map(Judgement::kind)
        .distinct()
        .forEach(kind ->
            add(
                tallies,
                kind,
                judgements.stream().filter(one -> one.kind().equals(kind)).toList()));
    add(tallies, ALL, judgements);
    return tallies;
  }

  private static void add(List<Tally> tallies, String kind, List<Judgement> judgements) {
    for (Role role : Role.values()) {
      List<Verdict> verdicts =
          judgements.stream().filter(one -> one.role() == role).map(Judgement::verdict).toList();
      if (!verdicts.isEmpty()) {
        tallies.add(count(kind, role, verdicts));
      }
    }
  }

  private static Tally count(String kind, Role role, List<Verdict> verdicts) {
    int hits = 0;
    int misses = 0;
    int notJudged = 0;
    int notSimulated = 0;
    for (Verdict verdict : verdicts) {
      switch (verdict) {
        case Verdict.Hit hit -> hits++;
        case Verdict.Miss miss -> misses++;
        case Verdict.NotJudged open -> notJudged++;
        case Verdict.NotSimulated none -> notSimulated++;
      }
    }
    return new Tally(kind, role, verdicts.size(), hits, misses, notJudged, notSimulated);
  }

  /// Rows with a prediction, 0 to `rows`.
  public int simulated() {
    return hits + misses + notJudged;
  }

  /// Hits over judged rows, 0 to 1; absent where none was judged.
  public OptionalDouble share() {
    int judged = hits + misses;
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / judged);
  }
}
