// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.mechanism;

import java.util.Locale;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Status;
import org.kedge.evidence.Table;

/// What the display shows, in the order of cause and effect. How each came to be stands in its row
/// and belongs beside it wherever it is shown.
///
/// @source evidence drug/ketamine/mechanism-quantity.csv
public enum MechanismQuantity {
  /// RO, part of the receptors that is blocked.
  RECEPTOR_BLOCK("mechanism.receptor-block"),
  /// GLU, glutamate.
  GLUTAMATE("mechanism.glutamate"),
  /// AMPA throughput.
  AMPA("mechanism.ampa"),
  /// BDNF and mTOR.
  BDNF("mechanism.bdnf"),
  /// Effect that is not in the synapses.
  FAST("mechanism.fast"),
  /// SYN, with what has consolidated.
  SYNAPSES("mechanism.synapses"),
  /// Slow inflammation.
  INFLAMMATION("mechanism.inflammation"),
  /// Acute IL-6.
  IL6("mechanism.il6"),
  /// Cognition, change of a score.
  COGNITION("mechanism.cognition"),
  /// MADRS total of tier A.
  MOOD("mechanism.mood");

  private static final String TABLE = "drug/ketamine/mechanism-quantity";

  private final String id;

  MechanismQuantity(String id) {
    this.id = id;
  }

  /// How the quantity came to be.
  ///
  /// @throws IllegalStateException if the table has no line of it
  /// @throws IllegalArgumentException if there is no such table or status
  public Status status(Evidence evidence) {
    return Status.valueOf(row(evidence).text("status").toUpperCase(Locale.ROOT));
  }

  /// UCUM code of its values.
  ///
  /// @throws IllegalStateException if the table has no line of it
  /// @throws IllegalArgumentException if there is no such table
  public String unit(Evidence evidence) {
    return row(evidence).text("unit");
  }

  /// What it is, in words.
  ///
  /// @throws IllegalStateException if the table has no line of it
  /// @throws IllegalArgumentException if there is no such table
  public String meaning(Evidence evidence) {
    return row(evidence).text("meaning");
  }

  /// Its line: source, locator and limits.
  ///
  /// @throws IllegalStateException if the table has no line of it
  /// @throws IllegalArgumentException if there is no such table
  public Table.Line row(Evidence evidence) {
    return evidence.table(TABLE).lines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(TABLE + ".csv has no row " + id));
  }
}
