// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

/// One published number.
///
/// @param id the row
/// @param kind what it is about: `concentration`, `pressure`, `dissociation` and so on
/// @param arm the people and what they were given
/// @param against the comparison arm of a difference
/// @param quantity word of the table
/// @param timeH time from the first dose, hours
/// @param value the number
/// @param unit UCUM code
/// @param low lower end of a published interval or range
/// @param high upper end
/// @param interval `ci95`, `ci90`, `iqr`, `range` or empty
/// @param spread standard deviation or error, in the unit
/// @param spreadKind `sd`, `se` or empty
/// @param n people of one arm: what the source counts, over the arms that share it
/// @param statistic how the people were summed up
/// @param role what the row may prove
record Observation(
    String id,
    String kind,
    ObservedArm arm,
    Optional<ObservedArm> against,
    String quantity,
    OptionalDouble timeH,
    OptionalDouble value,
    String unit,
    OptionalDouble low,
    OptionalDouble high,
    String interval,
    OptionalDouble spread,
    String spreadKind,
    OptionalDouble n,
    Statistic statistic,
    Role role) {
  private static final String FOLDER = "observed/";

  /// Every row of every table of observations, in their order.
  static List<Observation> all(Evidence evidence) {
    Map<String, ObservedArm> arms = ObservedArm.all(evidence);
    List<Observation> all = new ArrayList<>();
    for (Table table : evidence.tables()) {
      if (table.name().startsWith(FOLDER) && table.columns().contains("arm")) {
        table.lines().forEach(line -> all.add(of(line, arms)));
      }
    }
    return all;
  }

  private static Observation of(Table.Line line, Map<String, ObservedArm> arms) {
    OptionalDouble n = line.number("n");
    return new Observation(
        line.id(),
        line.text("kind"),
        arm(line, "arm", arms),
        line.text("against").isEmpty() ? Optional.empty() : Optional.of(arm(line, "against", arms)),
        line.text("quantity"),
        line.number("time_h"),
        line.number("value"),
        line.text("unit"),
        line.number("low"),
        line.number("high"),
        line.text("interval"),
        line.number("spread"),
        line.text("spread_kind"),
        n.isEmpty() ? n : OptionalDouble.of(n.getAsDouble() / line.requiredNumber("n_arms")),
        Statistic.of(line.text("statistic")),
        Role.of(line.text("role")));
  }

  private static ObservedArm arm(Table.Line line, String column, Map<String, ObservedArm> arms) {
    ObservedArm arm = arms.get(line.text(column));
    if (arm == null) {
      throw new IllegalArgumentException(
          "row %s: no arm %s".formatted(line.id(), line.text(column)));
    }
    return arm;
  }
}
