// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/// Downhill simplex in the unit box (Nelder and Mead, Comput J 1965;7:308). A point outside is
/// looked at where the box ends.
final class NelderMead {
  private static final double FIRST_STEP = 0.15;
  private static final double SMALL = 1e-4;

  private static final class Vertex {
    private final double[] place;
    private final double loss;

    Vertex(double[] place, double loss) {
      this.place = place;
      this.loss = loss;
    }

    double[] place() {
      return place;
    }

    double loss() {
      return loss;
    }
  }

  private final ToDoubleFunction<double[]> loss;
  private final int mostCalls;
  private int calls;

  /// @param loss what is to be small
  /// @param mostCalls after which the search stops
  NelderMead(ToDoubleFunction<double[]> loss, int mostCalls) {
    this.loss = loss;
    this.mostCalls = mostCalls;
  }

  /// The best place found from a start.
  double[] from(double[] start) {
    calls = 0;
    Vertex[] simplex = new Vertex[start.length + 1];
    simplex[0] = look(start);
    for (int at = 0; at < start.length; at++) {
      double[] moved = start.clone();
      moved[at] += moved[at] > 0.5 ? -FIRST_STEP : FIRST_STEP;
      simplex[at + 1] = look(moved);
    }
    Arrays.sort(simplex, Comparator.comparingDouble(Vertex::loss));
    while (calls < mostCalls && size(simplex) > SMALL) {
      step(simplex);
      Arrays.sort(simplex, Comparator.comparingDouble(Vertex::loss));
    }
    return simplex[0].place();
  }

  private void step(Vertex[] simplex) {
    int last = simplex.length - 1;
    double[] centre = new double[last];
    for (int vertex = 0; vertex < last; vertex++) {
      for (int at = 0; at < last; at++) {
        centre[at] += simplex[vertex].place()[at] / last;
      }
    }
    Vertex worst = simplex[last];
    Vertex reflected = look(along(centre, worst.place(), -1));
    if (reflected.loss() < simplex[0].loss()) {
      Vertex further = look(along(centre, worst.place(), -2));
      simplex[last] = further.loss() < reflected.loss() ? further : reflected;
    } else if (reflected.loss() < simplex[last - 1].loss()) {
      simplex[last] = reflected;
    } else {
      boolean outside = reflected.loss() < worst.loss();
      Vertex between = look(along(centre, worst.place(), outside ? -0.5 : 0.5));
      if (between.loss() < Math.min(reflected.loss(), worst.loss())) {
        simplex[last] = between;
      } else {
        shrink(simplex);
      }
    }
  }

  private void shrink(Vertex[] simplex) {
    for (int vertex = 1; vertex < simplex.length; vertex++) {
      simplex[vertex] = look(along(simplex[0].place(), simplex[vertex].place(), 0.5));
    }
  }

  private static double[] along(double[] from, double[] to, double part) {
    double[] place = from.clone();
    for (int at = 0; at < place.length; at++) {
      place[at] += part * (to[at] - from[at]);
    }
    return place;
  }

  private Vertex look(double[] place) {
    double[] inside = Arrays.stream(place).map(one -> Math.clamp(one, 0, 1)).toArray();
    calls++;
    return new Vertex(inside, loss.applyAsDouble(inside));
  }

  private static double size(Vertex[] simplex) {
    double size = 0;
    for (Vertex vertex : simplex) {
      for (int at = 0; at < vertex.place().length; at++) {
        size = Math.max(size, Math.abs(vertex.place()[at] - simplex[0].place()[at]));
      }
    }
    return size;
  }
}
