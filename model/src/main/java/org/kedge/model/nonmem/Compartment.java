// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kedge.model.mood.Scale;

/// What CMT means: where a dose goes, and what a reading is of. Amounts are mg of base;
/// concentrations are total venous plasma, ng/mL; scores are totals.
public enum Compartment {
  /// Esketamine by infusion; a reading is S-ketamine.
  S_KETAMINE(1, "S-ketamine", Route.INFUSION, "ng/mL"),
  /// A reading is R-ketamine; nothing is dosed here.
  R_KETAMINE(2, "R-ketamine", Route.NONE, "ng/mL"),
  /// Racemic ketamine by infusion; a reading is S- and R-ketamine together.
  RACEMIC_KETAMINE(3, "racemic ketamine, S and R together", Route.INFUSION, "ng/mL"),
  /// Esketamine nasal spray; there is no reading here.
  NASAL_ESKETAMINE(4, "esketamine nasal spray", Route.SPRAY, ""),
  /// A reading is S- and R-norketamine together.
  NORKETAMINE(5, "norketamine, S and R together", Route.NONE, "ng/mL"),
  /// A reading is S- and R-hydroxynorketamine together; infusions only.
  HYDROXYNORKETAMINE(6, "hydroxynorketamine, S and R together", Route.NONE, "ng/mL"),
  /// MADRS total.
  MADRS(7, "MADRS total", Route.NONE, "{score}"),
  /// PHQ-9 total.
  PHQ9(8, "PHQ-9 total", Route.NONE, "{score}"),
  /// QIDS-SR16 total.
  QIDS(9, "QIDS-SR16 total", Route.NONE, "{score}");

  /// How a dose is given.
  public enum Route {
    /// At a constant RATE above 0.
    INFUSION,
    /// By devices; RATE is 0 or missing.
    SPRAY,
    /// Not at all.
    NONE
  }

  private final int number;
  private final String meaning;
  private final Route route;
  private final String unit;

  Compartment(int number, String meaning, Route route, String unit) {
    this.number = number;
    this.meaning = meaning;
    this.route = route;
    this.unit = unit;
  }

  /// The number in CMT or DVID, from 1.
  public int number() {
    return number;
  }

  /// What it is, in words.
  public String meaning() {
    return meaning;
  }

  /// What a reading is of, in words, with the sampling site of a concentration.
  String reading() {
    return unit.equals("ng/mL") ? meaning + "; a reading is of total venous plasma" : meaning;
  }

  /// How a dose is given here.
  public Route route() {
    return route;
  }

  /// UCUM code of a reading; empty where there is none.
  public String unit() {
    return unit;
  }

  /// Whether a reading is a score.
  boolean isScore() {
    return unit.equals("{score}");
  }

  /// The instrument of a score.
  ///
  /// @throws IllegalStateException if it is no score
  Scale scale() {
    return switch (this) {
      case MADRS -> Scale.MADRS;
      case PHQ9 -> Scale.PHQ9;
      case QIDS -> Scale.QIDS_SR16;
      case S_KETAMINE,
          R_KETAMINE,
          RACEMIC_KETAMINE,
          NASAL_ESKETAMINE,
          NORKETAMINE,
          HYDROXYNORKETAMINE ->
          throw new IllegalStateException(this + " is no score");
    };
  }

  static Optional<Compartment> of(int number) {
    return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
  }

  static String dosed() {
    return Arrays.stream(values())
        .filter(one -> one.route != Route.NONE)
        .map(Compartment::numbered)
        .collect(Collectors.joining(", "));
  }

  static String read() {
    return Arrays.stream(values())
        .filter(one -> !one.unit.isEmpty())
        .map(Compartment::numbered)
        .collect(Collectors.joining(", "));
  }

  private String numbered() {
    return number + " (" + meaning + ")";
  }
}
