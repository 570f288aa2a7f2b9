// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.model.ReferenceParameters;

/// `./check calibrate`: fits again from the values before the calibration and prints what comes
/// out, beside those values and what the rows hold today.
public final class Calibrate {
  private static final int OTHER_STARTS = 4;
  private static final long SEED = 1;

  private Calibrate() {}

  /// Runs the fits.
  ///
  /// @param arguments names of parts; all where none is named
  public static void main(String[] arguments) {
    Evidence start = ReferenceParameters.load();
    List<Fit> fits = fits();
    List<String> names = fits.stream().map(Fit::name).toList();
    if (!names.containsAll(List.of(arguments))) {
      System.err.printf("parts are %s, got %s%n", names, List.of(arguments));
      System.exit(2);
    }
    for (Fit fit : fits) {
      if (arguments.length == 0 || List.of(arguments).contains(fit.name())) {
        print(System.out, fit, start, fit.fit(start, starts(fit)));
      }
    }
  }

  private static List<Fit> fits() {
    List<Fit> fits = new ArrayList<>(AcuteFit.all());
    fits.addAll(MoodFit.all());
    return fits;
  }

  private static List<double[]> starts(Fit fit) {
    SplittableRandom random = new SplittableRandom(SEED);
    return Stream.generate(() -> random.doubles(fit.parameters().size(), 0.1, 0.9).toArray())
        .limit(OTHER_STARTS)
        .toList();
  }

  private static void print(PrintStream out, Fit fit, Evidence start, Evidence fitted) {
    out.printf(Locale.ROOT, "%n%s%n", fit.name());
    Evidence rows = Evidence.load();
    double[] errors = fit.errors(fitted);
    for (int at = 0; at < errors.length; at++) {
      Parameter one = fit.parameters().get(at);
      double number = one.of(fitted);
      out.printf(
          Locale.ROOT,
          "  %-22s before %9.4f   fitted %9.4f   row %9.4f   error %.2f of its box   %s%n",
          one,
          one.of(start),
          number,
          one.of(rows),
          errors[at],
          one.atBound(number) ? "at a bound" : "");
    }
    out.printf(
        Locale.ROOT,
        "  loss: before %.2f, fitted %.2f, rows %.2f%n",
        fit.loss(start),
        fit.loss(fitted),
        fit.loss(rows));
    out.printf(
        Locale.ROOT,
        "  loss in other people: before %.2f, fitted %.2f, rows %.2f%n",
        fit.lossOfOthers(start),
        fit.lossOfOthers(fitted),
        fit.lossOfOthers(rows));
    Map<String, Double> before = fit.z(start);
    fit.z(fitted)
        .forEach((id, z) ->
            out.printf(
                Locale.ROOT, "  %-12s z: before %6.2f, fitted %6.2f%n", id, before.get(id), z));
    out.flush();
  }
}
