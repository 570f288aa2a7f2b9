// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;

/// Translated kernels compute what the plain twin computes.
class KernelParityTest {
  private static final int INPUTS = 5;
  private static final int SCRATCH = 400;
  private static final List<VectorSpecies<Double>> WIDTHS =
      List.of(DoubleVector.SPECIES_128, DoubleVector.SPECIES_256, DoubleVector.SPECIES_512);

  /// Random formulas over every operation, all values between 0.1 and about 10.
  private static Program random(long seed, int size) {
    Random random = new Random(seed);
    Algebra algebra = new Algebra();
    List<Term> terms = new ArrayList<>();
    Map<Term, Integer> inputs = new HashMap<>();
    for (int at = 0; at < INPUTS; at++) {
      Term symbol = algebra.symbol("s" + at);
      inputs.put(symbol, at);
      terms.add(symbol);
    }
    for (int at = 0; at < size; at++) {
      Term a = terms.get(random.nextInt(terms.size()));
      Term b = terms.get(random.nextInt(terms.size()));
      terms.add(bounded(algebra, combined(algebra, random.nextInt(9), a, b)));
    }
    Map<Integer, Term> outputs = new LinkedHashMap<>();
    for (int at = 0; at < INPUTS; at++) {
      outputs.put(INPUTS + at, terms.get(terms.size() - 1 - at * size / INPUTS));
    }
    return new Program(inputs, outputs);
  }

  private static Term combined(Algebra algebra, int operation, Term a, Term b) {
    return switch (operation) {
      case 0 -> a.plus(b);
      case 1 -> a.minus(b);
      case 2 -> a.times(b);
      case 3 -> a.over(b);
      case 4 -> algebra.max(a, b);
      case 5 -> algebra.sqrt(a);
      case 6 -> algebra.log(a);
      case 7 -> a.times(b).plus(a);
      default -> algebra.aboveZero(a.minus(b));
    };
  }

  private static Term bounded(Algebra algebra, Term term) {
    return algebra.exp(algebra.abs(term).times(-1)).plus(algebra.constant(0.1));
  }

  private static double[] memory(int lanes) {
    Random random = new Random(7);
    return random.doubles((2L * INPUTS + SCRATCH) * lanes, 0.1, 3).toArray();
  }

  @Test
  void everyWidthMeetsTheTwin() {
    for (long seed = 0; seed < 20; seed++) {
      Program program = random(seed, 10 + 12 * (int) seed);
      for (VectorSpecies<Double> width : WIDTHS) {
        for (int vectors = 1; vectors <= 3; vectors++) {
          Kernels lanes = Kernels.lanes(vectors, width);
          double[] expected = memory(lanes.lanes());
          double[] actual = memory(lanes.lanes());
          Kernels.plain(lanes.lanes()).kernel(program, 2 * INPUTS).run(expected);
          lanes.kernel(program, 2 * INPUTS).run(actual);
          for (int at = 0; at < 2 * INPUTS * lanes.lanes(); at++) {
            assertEquals(expected[at], actual[at], 1e-12, "seed " + seed);
          }
        }
      }
    }
  }

  @Test
  void aRowIsNotReadAndWritten() {
    Algebra algebra = new Algebra();
    Term x = algebra.symbol("x");
    assertThrows(
        IllegalArgumentException.class, () -> new Program(Map.of(x, 0), Map.of(0, x.plus(x))));
  }
}
