// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.pk;

import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.person.Parameters;

/// Something that changes how a person handles the drug, off unless asked for. Each is a documented
/// scaling of parameters and names the rows that it rests on, whose basis has to be shown with the
/// result.
///
/// An infusion is limited by the flow through the liver, so interactions matter little for the
/// parent; the spray is affected in its swallowed part. Influences for which no scaling is
/// published are not here, and are no less real.
public sealed interface Influence {
  /// The rows that it rests on.
  ///
  /// @return at least one
  /// @throws IllegalArgumentException if one is missing
  List<Row> rows(Evidence evidence);

  /// The parameters of a person under it. An influence on another pack than the one that reads them
  /// changes nothing.
  ///
  /// @param person without it
  /// @throws IllegalArgumentException if its size is out of the range of its row, or a row is
  ///   missing or in another unit
  Parameters on(Parameters person, Evidence evidence);

  /// A liver that eliminates less, for the nasal pack: both rate constants of the liver times a
  /// factor. Severe impairment was not studied.
  ///
  /// @param factor share that is left, above 0, at most 1; the row says how low
  /// @source evidence drug/esketamine/pk.csv, row nasal.hep_f
  record ReducedLiver(double factor) implements Influence {
    @Override
    public List<Row> rows(Evidence evidence) {
      return List.of(evidence.row("nasal.hep_f"));
    }

    @Override
    public Parameters on(Parameters person, Evidence evidence) {
      Row row = evidence.row("nasal.hep_f");
      double low = row.low().orElseThrow();
      double high = row.high().orElseThrow();
      if (!(factor >= low && factor <= high)) {
        throw new IllegalArgumentException(
            "factor must be %s to %s, was %s".formatted(low, high, factor));
      }
      return (id, unit) ->
          switch (id) {
            case "nasal.kel", "nasal.kmet" -> factor * person.value(id, unit);
            default -> person.value(id, unit);
          };
    }
  }

  /// Rifampicin with an infusion: the clearance of norketamine rises by the factor of the row.
  ///
  /// @source evidence drug/ketamine/pk.csv, row ivv.rif_n
  record Rifampicin() implements Influence {
    @Override
    public List<Row> rows(Evidence evidence) {
      return List.of(evidence.row("ivv.rif_n"));
    }

    @Override
    public Parameters on(Parameters person, Evidence evidence) {
      double factor = evidence.value("ivv.rif_n", "1");
      return (id, unit) ->
          id.equals("ivv.cln") ? factor * person.value(id, unit) : person.value(id, unit);
    }
  }

  /// Body weight with the spray: heavier people have a lower exposure, `(WT/WT0)^b`. The published
  /// pack kept no weight; this is from a later one.
  ///
  /// @param weightKg within the range of the row
  /// @source evidence drug/esketamine/pk.csv, rows nasal.wt_
  record NasalWeight(double weightKg) implements Influence {
    @Override
    public List<Row> rows(Evidence evidence) {
      return List.of(evidence.row("nasal.wt_exp"), evidence.row("nasal.wt_ref"));
    }

    @Override
    public Parameters on(Parameters person, Evidence evidence) {
      Row reference = evidence.row("nasal.wt_ref");
      double low = reference.low().orElseThrow();
      double high = reference.high().orElseThrow();
      if (!(weightKg >= low && weightKg <= high)) {
        throw new IllegalArgumentException(
            "weightKg must be %s to %s, was %s".formatted(low, high, weightKg));
      }
      double exposure =
          Math.pow(
              weightKg / evidence.value("nasal.wt_ref", "kg"), evidence.value("nasal.wt_exp", "1"));
      return (id, unit) ->
          id.equals("nasal.dose_device")
              ? exposure * person.value(id, unit)
              : person.value(id, unit);
    }
  }
}
