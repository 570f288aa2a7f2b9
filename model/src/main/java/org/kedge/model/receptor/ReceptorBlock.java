// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.receptor;

import java.util.List;
import java.util.function.Function;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Infusion;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.ModalExposure;

/// The quantity RO, which sets the size of a dose for the mood; about half as large as the index.
///
/// `RO = x / (1 + x)`, `x = fu (S/K_S + R/K_R + NK/K_NK)`, concentrations in nmol/L. The size of a
/// dose is `D`, the area under RO over a window, divided by that of the reference regimen.
///
/// @source evidence drug/ketamine/receptor.csv, rows rec.fu, rec.k_, rec.auc_window and rec.ref_
public final class ReceptorBlock {
  private static final double NMOL_PER_UMOL = 1000;
  private static final double MINUTES_PER_HOUR = 60;

  /// Abscissas and weights of Gauss and Legendre's rule with eight nodes, positive half.
  private static final double[] NODES = {
    0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
  };

  private static final double[] WEIGHTS = {
    0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
  };

  private static final double PIECE_H = 1.0 / 12;

  private final Evidence evidence;
  private final double perNgMlS;
  private final double perNgMlR;
  private final double perNgMlNorketamine;

  /// Reads the constants.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public ReceptorBlock(Evidence evidence) {
    this.evidence = evidence;
    double unbound = evidence.value("rec.fu", "1") * NMOL_PER_UMOL;
    double ketamine = evidence.value("mw.k", "g/mol");
    perNgMlS = unbound / (ketamine * evidence.value("rec.k_s", "nmol/L"));
    perNgMlR = unbound / (ketamine * evidence.value("rec.k_r", "nmol/L"));
    perNgMlNorketamine =
        unbound / (evidence.value("mw.n", "g/mol") * evidence.value("rec.k_n", "nmol/L"));
  }

  /// RO of a moment.
  ///
  /// @param concentration at least 0 each
  /// @return 0 to 1
  /// @unit 1
  public double of(Concentration concentration) {
    double x = load(concentration);
    return x / (1 + x);
  }

  /// x, which is linear in the concentrations: the x of a sum is the sum of the x.
  ///
  /// @param concentration of any sign
  /// @return at least 0 where the concentrations are
  /// @unit 1
  public double load(Concentration concentration) {
    return concentration.ketamineS() * perNgMlS
        + concentration.ketamineR() * perNgMlR
        + concentration.norketamine() * perNgMlNorketamine;
  }

  /// Area under RO over the window of the row, from time 0, when the first dose has to begin.
  ///
  /// The pieces end at multiples of five minutes. An infusion that ends elsewhere costs less than
  /// 1e-4 of the area.
  ///
  /// @param concentrations gives one entry a time, at ascending times, hours
  /// @return 0 to the length of the window
  /// @unit h
  /// @throws IndexOutOfBoundsException if it gives fewer entries than times
  public double area(Function<double[], List<Concentration>> concentrations) {
    double windowH = evidence.value("rec.auc_window", "h");
    int pieces = (int) Math.ceil(windowH / PIECE_H);
    double half = windowH / pieces / 2;
    int nodes = NODES.length * 2;
    double[] timesH = new double[pieces * nodes];
    for (int piece = 0; piece < pieces; piece++) {
      for (int node = 0; node < nodes; node++) {
        timesH[piece * nodes + node] = half * (2 * piece + 1 + abscissa(node));
      }
    }
    List<Concentration> values = concentrations.apply(timesH);
    double area = 0;
    for (int at = 0; at < timesH.length; at++) {
      area += half * weight(at % nodes) * of(values.get(at));
    }
    return area;
  }

  private static double abscissa(int node) {
    return node < NODES.length ? -NODES[NODES.length - 1 - node] : NODES[node - NODES.length];
  }

  private static double weight(int node) {
    return node < NODES.length ? WEIGHTS[NODES.length - 1 - node] : WEIGHTS[node - NODES.length];
  }

  /// The area of the reference regimen, above 0.
  ///
  /// @unit h
  public double referenceArea() {
    return area(this::reference);
  }

  /// Concentrations of the reference person under one dose of the reference regimen, begun at 0.
  ///
  /// @param timesH not descending, hours
  /// @return one entry a time
  /// @shape `timesH.length`
  List<Concentration> reference(double[] timesH) {
    return referencePack().concentrations(List.of(referenceInfusion()), timesH);
  }

  /// Concentrations of the reference person under one dose of the reference regimen, begun at 0, as
  /// a sum of exponentials.
  public ModalExposure reference() {
    return referencePack().modal(List.of(referenceInfusion()));
  }

  private double referenceWeightKg() {
    return evidence.value("rec.ref_weight", "kg");
  }

  private IvVenous referencePack() {
    return new IvVenous(evidence::value, referenceWeightKg());
  }

  private Infusion referenceInfusion() {
    return Infusion.racemic(
        0,
        evidence.value("rec.ref_duration", "min") / MINUTES_PER_HOUR,
        evidence.value("rec.ref_dose", "mg/kg") * referenceWeightKg());
  }
}
