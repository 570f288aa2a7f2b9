// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The columns that are known, in the order in which they are written.
public enum Column {
  /// Marks a line that is not read.
  C("", "a C in it: the line is not read"),
  /// The subject.
  ID("", "subject, a whole number; all records of a subject follow each other"),
  /// When.
  TIME("h", "time, hours, usually from the first dose; may begin again at EVID 3 or 4"),
  /// Dose.
  AMT("mg", "dose, mg of base; a spray is 28 mg a device, one record a session or a device"),
  /// Rate of an infusion.
  RATE("mg/h", "rate of an infusion, above 0; 0 or . for a spray"),
  /// Further doses.
  ADDL("1", "number of further doses like this one"),
  /// Interval of further doses.
  II("h", "time between them, hours"),
  /// Steady state.
  SS("1", "steady state: only 0 is taken, write the doses out"),
  /// Kind of event.
  EVID("1", "0 reading, 1 dose, 2 prediction wanted, 3 reset, 4 reset and dose"),
  /// Missing dependent variable.
  MDV("1", "1 where DV holds no reading"),
  /// Compartment.
  CMT("1", "where the dose goes or what DV is of: see the compartments"),
  /// Kind of reading.
  DVID("1", "what DV is of, in the numbers of CMT; stands before CMT in readings"),
  /// Reading.
  DV(
      "",
      "reading, in the unit of its compartment; concentrations are of total venous plasma, scores are whole"),
  /// Body weight.
  WT("kg", "body weight; needed for an infusion"),
  /// Age.
  AGE("a", "age; needed for a spray"),
  /// Sex.
  SEX("1", "0 male, 1 female"),
  /// Asian.
  ASIAN("1", "1 where the spray's factors for Asian people apply"),
  /// Japanese.
  JPN("1", "1 where the spray's factor for Japanese people applies; implies ASIAN"),
  /// Baseline score.
  BASE("{score}", "MADRS total at the start; of simulated subjects as drawn, not whole"),
  /// New oral antidepressant.
  OAD("1", "1 where an oral antidepressant is started with the first dose"),
  /// Blinding.
  BLIND(
      "1",
      "what the subject can know: 0 open, 1 active placebo, 2 inert placebo, 3 masked; open where missing"),
  /// Reduced liver function.
  LIVER("1", "share that the liver still eliminates, after a spray; 1 where missing"),
  /// Rifampicin.
  RIF("1", "1 where rifampicin is taken, with an infusion"),
  /// Unsaturated consolidation.
  UNSAT("1", "1 where the lasting effect on mood follows the unsaturated dose"),
  /// Class of response.
  CLASS("1", "1 strong responder, 0 weak; known of simulated subjects alone"),
  /// Arm of a design.
  ARM("1", "place of the arm in its design, from 1");

  private final String unit;
  private final String meaning;

  Column(String unit, String meaning) {
    this.unit = unit;
    this.meaning = meaning;
  }

  /// UCUM code; empty where the column has none of its own.
  public String unit() {
    return unit;
  }

  /// What it holds, in words.
  public String meaning() {
    return meaning;
  }

  /// Whether it tells about the subject and not about the event.
  boolean isCovariate() {
    return ordinal() >= WT.ordinal();
  }

  static Optional<Column> of(String name) {
    return Arrays.stream(values())
        .filter(column -> column.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
