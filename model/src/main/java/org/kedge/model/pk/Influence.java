// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.List;
import java.util.Map;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.person.Parameters;

/// Something that changes how a person handles the drug, off unless asked for. Each is a documented
/// scaling of parameters of one pack and names the rows that it rests on, whose basis has to be
/// shown with the result.
///
/// An infusion is limited by the flow through the liver, so interactions matter little for the
/// parent; the spray is affected in its swallowed part. Influences for which no scaling is
/// published are not here, and are no less real.
public sealed interface Influence {
  /// What it is, in words.
  String word();

  /// The only pack that it scales.
  Pack pack();

  /// The rows that it rests on.
  ///
  /// @return at least one
  /// @throws IllegalArgumentException if one is missing
  List<Row> rows(Evidence evidence);

  /// What it multiplies.
  ///
  /// @return factors, pure numbers above 0, by row of the pack
  /// @throws IllegalArgumentException if its size is out of the range of its row, or a row is
  ///   missing or in another unit
  Map<String, Double> factors(Evidence evidence);

  /// The parameters of a person under it. A pack that it does not scale refuses them.
  ///
  /// @param person without it
  /// @throws IllegalArgumentException if the person is under it already, its size is out of the
  ///   range of its row, or a row is missing or in another unit
  default Parameters on(Parameters person, Evidence evidence) {
    return new Influenced(this, factors(evidence), person);
  }

  private static void requireWithin(String what, double value, Row row) {
    double low = row.low().orElseThrow();
    double high = row.high().orElseThrow();
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "%s must be %s to %s, was %s".formatted(what, low, high, value));
    }
  }

  /// A liver that eliminates less, for the nasal pack: both rate constants of the liver times a
  /// factor. Severe impairment was not studied.
  ///
  /// @param factor share that is left, above 0, at most 1; the row says how low
  /// @source evidence drug/esketamine/pk.csv, row nasal.hep_f
  record ReducedLiver(double factor) implements Influence {
    @Override
    public String word() {
      return "reduced liver function";
    }

    @Override
    public Pack pack() {
      return Pack.NASAL_S;
    }

    @Override
    public List<Row> rows(Evidence evidence) {
      return List.of(evidence.row("nasal.hep_f"));
    }

    @Override
    public Map<String, Double> factors(Evidence evidence) {
      requireWithin("factor", factor, evidence.row("nasal.hep_f"));
      return Map.of("nasal.kel", factor, "nasal.kmet", factor);
    }
  }

  /// Rifampicin with an infusion: the clearance of norketamine rises by the factor of the row. For
  /// the spray there is no row: what is known of it there is not read from a source.
  ///
  /// @source evidence drug/ketamine/pk.csv, row ivv.rif_n
  record Rifampicin() implements Influence {
    @Override
    public String word() {
      return "rifampicin";
    }

    @Override
    public Pack pack() {
      return Pack.IV_VENOUS;
    }

    @Override
    public List<Row> rows(Evidence evidence) {
      return List.of(evidence.row("ivv.rif_n"));
    }

    @Override
    public Map<String, Double> factors(Evidence evidence) {
      return Map.of("ivv.cln", evidence.value("ivv.rif_n", "1"));
    }
  }

  /// Body weight with the spray: heavier people have a lower exposure, `(WT/WT0)^b`. The published
  /// pack kept no weight; this is from a later one.
  ///
  /// @param weightKg within the range of the row
  /// @source evidence drug/esketamine/pk.csv, rows nasal.wt_
  record NasalWeight(double weightKg) implements Influence {
    @Override
    public String word() {
      return "body weight";
    }

    @Override
    public Pack pack() {
      return Pack.NASAL_S;
    }

    @Override
    public List<Row> rows(Evidence evidence) {
      return List.of(evidence.row("nasal.wt_exp"), evidence.row("nasal.wt_ref"));
    }

    @Override
    public Map<String, Double> factors(Evidence evidence) {
      requireWithin("weightKg", weightKg, evidence.row("nasal.wt_ref"));
      double exposure =
          Math.pow(
              weightKg / evidence.value("nasal.wt_ref", "kg"), evidence.value("nasal.wt_exp", "1"));
      return Map.of("nasal.dose_device", exposure);
    }
  }
}
