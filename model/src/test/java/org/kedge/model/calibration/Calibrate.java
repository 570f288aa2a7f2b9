// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.calibration;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.kedge.evidence.Evidence;

/// `./check calibrate`: fits again and prints what comes out, beside what the rows hold.
public final class Calibrate {
  private static final List<Double> STARTS = List.of(0.4);

  private Calibrate() {}

  /// Runs the fits.
  ///
  /// @param arguments names of parts; all where none is named
  public static void main(String[] arguments) {
    Evidence evidence = Evidence.load();
    for (AcuteFit fit : AcuteFit.all()) {
      if (arguments.length == 0 || List.of(arguments).contains(fit.name())) {
        print(System.out, fit, evidence, fit.fit(evidence, STARTS));
      }
    }
  }

  private static void print(PrintStream out, AcuteFit fit, Evidence rows, Evidence fitted) {
    out.printf(Locale.ROOT, "%n%s%n", fit.name());
    for (Parameter one : fit.parameters()) {
      double number = one.of(fitted);
      out.printf(
          Locale.ROOT,
          "  %-20s row %9.4f   fitted %9.4f   %s%n",
          one,
          one.of(rows),
          number,
          one.atBound(number) ? "at a bound" : "");
    }
    out.printf(Locale.ROOT, "  loss: rows %.2f, fitted %.2f%n", fit.loss(rows), fit.loss(fitted));
    fit.losses(fitted).forEach((id, loss) -> out.printf(Locale.ROOT, "  %-6s z2 %.2f%n", id, loss));
  }
}
