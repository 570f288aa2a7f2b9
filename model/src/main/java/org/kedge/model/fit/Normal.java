// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.fit;

/// The standard normal distribution.
final class Normal {
  private static final double LOG_ROOT_2_PI = 0.5 * Math.log(2 * Math.PI);

  /// Below it the fraction converges fast; above it the series does.
  private static final double FAR = -3;

  private static final int TERMS = 60;

  private Normal() {}

  static double logDensity(double x) {
    return -0.5 * x * x - LOG_ROOT_2_PI;
  }

  /// Logarithm of the probability below x, finite for every finite x.
  static double logBelow(double x) {
    return x < FAR ? logDensity(x) - Math.log(inverseMills(x)) : Math.log(below(x));
  }

  /// Density over the probability below.
  static double hazard(double x) {
    return x < FAR ? inverseMills(x) : Math.exp(logDensity(x)) / below(x);
  }

  /// `1/2 + density (x + x^3/3 + x^5/(3 5) + ...)` (Marsaglia, J Stat Softw 2004;11(4)).
  private static double below(double x) {
    double term = x;
    double sum = x;
    for (int odd = 3; Math.abs(term) > Math.ulp(sum); odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return Math.min(1, 0.5 + sum * Math.exp(logDensity(x)));
  }

  /// Laplace's continued fraction `t + 1/(t + 2/(t + 3/(t + ...)))`, t = -x.
  private static double inverseMills(double x) {
    double fraction = -x;
    for (int term = TERMS; term >= 1; term--) {
      fraction = -x + term / fraction;
    }
    return fraction;
  }
}
