// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A program cut into pieces that the just-in-time compiler takes whole.
///
/// The C2 compiler stops inlining in a method with more than about 150 vector operations and then
/// puts every vector on the heap. A value that a later piece needs goes through a row of memory.
final class Chunks {
  private static final int MOST_STEPS = 72;

  final List<List<Program.Step>> pieces = new ArrayList<>();

  /// The row through which a value reaches later pieces: its own where it is a result.
  final Map<Term, Integer> spills = new HashMap<>();

  Chunks(Program program, int scratch) {
    List<Program.Step> steps = program.steps;
    Map<Term, Integer> rows = new HashMap<>();
    program.outputs.forEach((row, term) -> rows.put(term, row));
    int count = Math.max(1, Math.ceilDiv(steps.size(), MOST_STEPS));
    for (int at = 0; at < count; at++) {
      pieces.add(steps.subList(at * steps.size() / count, (at + 1) * steps.size() / count));
    }
    for (List<Program.Step> piece : pieces) {
      Set<Term> own = new HashSet<>();
      for (Program.Step step : piece) {
        for (Term source : step.sources()) {
          if (!source.operands.isEmpty() && !own.contains(source)) {
            spills.computeIfAbsent(
                source, term -> rows.getOrDefault(term, scratch + spills.size()));
          }
        }
        own.add(step.term());
      }
    }
  }
}
