// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kedge.model.simd.Term;

/// Which states of a linear system act on which, and the groups that act on each other.
final class Blocks {
  /// `reaches[a][b]`: state a acts on state b, directly or through others, or is b.
  final boolean[][] reaches;

  /// Groups in an order in which each is acted on by earlier ones alone.
  final List<int[]> groups;

  private Blocks(boolean[][] reaches) {
    this.reaches = reaches;
    groups = groups(reaches);
  }

  /// The groups of a system.
  ///
  /// @param between rate from one state to another, `[to][from]`; the number 0 where there is none
  static Blocks of(Term[][] between) {
    int size = between.length;
    boolean[][] reaches = new boolean[size][size];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        reaches[from][to] = from == to || !between[to][from].isZero();
      }
    }
    for (int through = 0; through < size; through++) {
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          reaches[from][to] |= reaches[from][through] && reaches[through][to];
        }
      }
    }
    return new Blocks(reaches);
  }

  private static List<int[]> groups(boolean[][] reaches) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int state = 0; state < reaches.length; state++) {
      int own = state;
      groups.stream()
          .filter(group -> reaches[group.getFirst()][own] && reaches[own][group.getFirst()])
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(own), () -> groups.add(new ArrayList<>(List.of(own))));
    }
    groups.sort(Comparator.comparingInt(group -> reachedBy(reaches, group.getFirst())));
    return groups.stream()
        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static int reachedBy(boolean[][] reaches, int state) {
    int count = 0;
    for (boolean[] from : reaches) {
      count += from[state] ? 1 : 0;
    }
    return count;
  }
}
