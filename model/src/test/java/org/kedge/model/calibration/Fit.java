// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;

/// A part of the model that is fitted to its targets by least squares.
interface Fit {
  /// What it is about.
  String name();

  /// What may move.
  List<Parameter> parameters();

  /// Prediction less target, in standard errors, by target.
  Map<String, Double> z(Evidence evidence);

  /// The same in virtual people that took no part in the fit.
  Map<String, Double> zOfOthers(Evidence evidence);

  /// Sum of squared z.
  default double loss(Evidence evidence) {
    return LeastSquares.squares(numbers(z(evidence)));
  }

  /// The same in virtual people that took no part in the fit: what the fit took from the chance of
  /// its people is not in it.
  default double lossOfOthers(Evidence evidence) {
    return LeastSquares.squares(numbers(zOfOthers(evidence)));
  }

  private static double[] numbers(Map<String, Double> z) {
    return z.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private LeastSquares search(Evidence evidence) {
    return new LeastSquares(place -> numbers(z(at(evidence, place))));
  }

  private double[] place(Evidence evidence) {
    return parameters().stream().mapToDouble(one -> one.place(one.of(evidence))).toArray();
  }

  private Evidence at(Evidence evidence, double[] place) {
    return IntStream.range(0, place.length)
        .boxed()
        .reduce(
            evidence,
            (rest, at) -> parameters().get(at).with(rest, parameters().get(at).at(place[at])),
            (one, other) -> other);
  }

  /// The rows with the best values found, from the rows' own and from other starts.
  ///
  /// @param starts places in the unit box
  default Evidence fit(Evidence evidence, List<double[]> starts) {
    LeastSquares search = search(evidence);
    return Stream.concat(Stream.of(place(evidence)), starts.stream())
        .map(search::from)
        .map(place -> at(evidence, place))
        .min(Comparator.comparingDouble(this::loss))
        .orElseThrow();
  }

  /// Standard errors of the parameters, as parts of their boxes: near 1 and above the targets do
  /// not say anything.
  default double[] errors(Evidence fitted) {
    return search(fitted).errors(place(fitted));
  }
}
