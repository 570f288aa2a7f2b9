// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.ode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kedge.model.simd.Term;

/// The Rosenbrock method Rodas5P: implicit in the linear part of the problem, so a stiff problem
/// asks for one elimination a step and no iteration.
///
/// Stage i: `(1/(h gamma) - J) u_i = f(t + c_i h, y + sum a_ij u_j) + sum C_ij u_j / h + d_i h
/// df/dt`, in the transformed form of Hairer E, Wanner G. Solving ordinary differential equations
/// II, section IV.7. The last three stages are evaluated at the end of the step, each a correction
/// of the one before; the last correction is the error estimate. Eight stages, order 5, stiffly
/// accurate and L-stable; it keeps its order on problems that are driven from outside.
///
/// Coefficients: Steinebach G. BIT Numer Math 2023;63:27.
final class Rodas5P extends Method {
  private static final double GAMMA = 0.21193756319429014;
  private static final double[][] STATE_WEIGHTS = {
    {},
    {3.0},
    {2.849394379747939, 0.45842242204463923},
    {-6.954028509809101, 2.489845061869568, -10.358996098473584},
    {2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641},
    {
      -7.502846399306121,
      2.561846144803919,
      -11.627539656261098,
      -0.18268767659942256,
      0.030198172008377946
    }
  };
  private static final double[][] SLOPE_WEIGHTS = {
    {},
    {-14.155112264123755},
    {-17.97296035885952, -2.859693295451294},
    {147.12150275711716, -1.41221402718213, 71.68940251302358},
    {165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306},
    {
      24.854864614690072,
      -3.0009227002832186,
      47.4931110020768,
      5.5814197821558125,
      -0.6610691825249471
    },
    {
      30.91273214028599,
      -3.1208243349937974,
      77.79954646070892,
      34.28646028294783,
      -19.097331116725623,
      -28.087943162872662
    },
    {
      37.80277123390563,
      -3.2571969029072276,
      112.26918849496327,
      66.9347231244047,
      -40.06618937091002,
      -54.66780262877968,
      -9.48861652309627
    }
  };
  private static final double[] NODES = {
    0, 0.6358126895828704, 0.4095798393397535, 0.9769306725060716, 0.4288403609558664, 1
  };
  private static final double[] DRIFT = {
    0.21193756319429014,
    -0.42387512638858027,
    -0.3384627126235924,
    1.8046452872882734,
    2.325825639765069,
    0,
    0,
    0
  };
  private static final double[][] DENSE_WEIGHTS = {
    {
      25.948786856663858,
      -2.5579724845846235,
      10.433815404888879,
      -2.3679251022685204,
      0.524948541321073,
      1.1241088310450404,
      0.4272876194431874,
      -0.17202221070155493
    },
    {
      -9.91568850695171,
      -0.9689944594115154,
      3.0438037242978453,
      -24.495224566215796,
      20.176138334709044,
      15.98066361424651,
      -6.789040303419874,
      -6.710236069923372
    },
    {
      11.419903575922262,
      2.8879645146136994,
      72.92137995996029,
      80.12511834622643,
      -52.072871366152654,
      -59.78993625266729,
      -0.15582684282751913,
      4.883087185713722
    }
  };

  @Override
  int order() {
    return 5;
  }

  @Override
  double[][] denseWeights() {
    return DENSE_WEIGHTS;
  }

  @Override
  List<Double> nodes() {
    return Arrays.stream(NODES).boxed().toList();
  }

  @Override
  Step step(Driven system, Term stepLength) {
    Term inverse = stepLength.number(1).over(stepLength);
    Elimination elimination = new Elimination(matrix(system, inverse.times(1 / GAMMA)));
    List<Term> driftAtStart = system.driftAtStart();
    List<List<Term>> slopes = new ArrayList<>();
    List<Term> stage = system.states();
    for (int at = 0; at < SLOPE_WEIGHTS.length; at++) {
      int node = Math.min(at, NODES.length - 1);
      stage =
          at < STATE_WEIGHTS.length
              ? Weights.sum(system.states(), STATE_WEIGHTS[at], slopes)
              : Weights.sum(stage, new double[] {1}, slopes.subList(at - 1, at));
      List<Term> changes = system.derivatives(stage, node);
      List<Term> right = new ArrayList<>();
      for (int state = 0; state < system.size(); state++) {
        Term weighted = Weights.sum(inverse.number(0), SLOPE_WEIGHTS[at], slopes, state);
        Term drifting = stepLength.times(DRIFT[at]).times(driftAtStart.get(state));
        right.add(weighted.times(inverse).plus(changes.get(state).plus(drifting)));
      }
      slopes.add(elimination.solve(right));
    }
    List<Term> error = slopes.getLast();
    return new Step(Weights.sum(stage, new double[] {1}, List.of(error)), error, slopes);
  }

  private static Term[][] matrix(Driven system, Term diagonal) {
    Term[][] matrix = system.jacobian();
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix.length; column++) {
        Term own = row == column ? diagonal : diagonal.number(0);
        matrix[row][column] = own.minus(matrix[row][column]);
      }
    }
    return matrix;
  }
}
