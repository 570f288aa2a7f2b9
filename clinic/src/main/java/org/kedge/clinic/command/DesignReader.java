// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Breach;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.person.Ancestry;
import org.kedge.model.person.Population;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Regimen;
import org.kedge.model.trial.RelapseDefinition;
import org.kedge.model.trial.Treatment;

/// Reads the design of a virtual trial.
final class DesignReader {
  private static final int MOST_SESSIONS = 200;
  private static final int MOST_TIMES = 1000;
  private static final int MOST_ARMS = 50;
  static final double LAST_DAY = PatientCourse.LAST_DAY;
  private static final double HOURS_PER_DAY = 24;

  /// Steps of time that are told apart.
  private static final double PER_HOUR = 1e9;

  private final Evidence evidence;
  private final TreatmentReader treatments;
  private final SwitchReader switches;

  DesignReader(Evidence evidence) {
    this.evidence = evidence;
    treatments = new TreatmentReader(evidence);
    switches = new SwitchReader(evidence);
  }

  Design read(String file) throws BadInput {
    JsonObject root = JsonFile.read(file, Set.of("population", "arms", "assess", "relapse"));
    List<Double> timesH = times(root);
    return new Design(population(root), arms(root, timesH), timesH, relapse(root));
  }

  private Population population(JsonObject root) throws BadInput {
    Population rows = Population.of(evidence);
    if (!root.has("population")) {
      return rows;
    }
    JsonObject given =
        root.object(
            "population",
            Set.of("weightKg", "ageYears", "fractionFemale", "madrsBaseline", "ancestry"));
    return new Population(
        range(given, "weightKg", rows.weightKg()),
        range(given, "ageYears", rows.ageYears()),
        given.number("fractionFemale", rows.fractionFemale(), 0, 1),
        range(given, "madrsBaseline", rows.madrsBaseline()),
        ancestry(given));
  }

  private static Ancestry.Shares ancestry(JsonObject given) throws BadInput {
    if (!given.has("ancestry")) {
      return Ancestry.Shares.NONE;
    }
    JsonObject shares = given.object("ancestry", Set.of("asian", "japanese"));
    double japanese = shares.number("japanese", 0, 0, 1);
    double asian = shares.number("asian", japanese, 0, 1);
    if (asian < japanese) {
      throw shares.fault("asian", "at least the share of japanese, which it includes");
    }
    return new Ancestry.Shares(asian, japanese);
  }

  private static Population.Range range(JsonObject given, String key, Population.Range row)
      throws BadInput {
    if (!given.has(key)) {
      return row;
    }
    JsonObject range = given.object(key, Set.of("mean", "sd"));
    return row.with(
        range.number("mean", row.mean(), row.low(), row.high()),
        range.number("sd", row.sd(), 0, row.high() - row.low()));
  }

  private List<Arm> arms(JsonObject root, List<Double> timesH) throws BadInput {
    Set<String> keys =
        Set.of(
            "name",
            "drug",
            "route",
            "doseMgPerKg",
            "doseMg",
            "infusionMinutes",
            "sessionDays",
            "blinding",
            "newOralAntidepressant",
            "influence",
            "consolidation",
            "continuation");
    List<JsonObject> given = root.objects("arms", keys);
    if (given.isEmpty() || given.size() > MOST_ARMS) {
      throw root.fault("arms", "1 to %d arms".formatted(MOST_ARMS));
    }
    List<Arm> arms = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonObject arm : given) {
      if (!names.add(arm.text("name"))) {
        throw arm.fault("name", "a name that no other arm has");
      }
      Treatment treatment = treatments.read(arm);
      List<Double> days = days(arm);
      requireAccepted(arm, treatment, days);
      arms.add(
          new Arm(
              arm.text("name"),
              treatment,
              days,
              blinding(arm),
              arm.flag("newOralAntidepressant", false),
              switches.read(arm, treatment, timesH)));
    }
    return arms;
  }

  private void requireAccepted(JsonObject arm, Treatment treatment, List<Double> days)
      throws BadInput {
    Regimen regimen = new Regimen(days.stream().map(_ -> treatment).toList(), days);
    Optional<Breach> breach = regimen.breach(evidence);
    if (breach.isPresent()) {
      throw arm.refused("sessionDays[%d]".formatted(breach.get().place()), breach.get());
    }
  }

  private static List<Double> days(JsonObject arm) throws BadInput {
    if (!arm.has("sessionDays")) {
      return List.of(0.0);
    }
    List<Double> days = arm.ascending("sessionDays", 0, LAST_DAY, MOST_SESSIONS);
    if (days.isEmpty() || days.getFirst() != 0) {
      throw arm.fault("sessionDays", "a list that begins with 0, the first session");
    }
    return days;
  }

  private static Blinding blinding(JsonObject arm) throws BadInput {
    if (!arm.has("blinding")) {
      return Blinding.OPEN;
    }
    return arm.word("blinding", Blinding.values(), Blinding::word);
  }

  private static RelapseDefinition relapse(JsonObject root) throws BadInput {
    return root.has("relapse")
        ? root.word("relapse", RelapseDefinition.values(), RelapseDefinition::word)
        : RelapseDefinition.WITHDRAWAL_TRIAL;
  }

  /// Hours of a day of assess.
  static double hours(double day) {
    return rounded(day * HOURS_PER_DAY);
  }

  /// The same moment is the same number, in whichever unit it was written.
  private static double rounded(double hour) {
    return Math.rint(hour * PER_HOUR) / PER_HOUR + 0.0; // -0.0 and 0.0 are one moment
  }

  private static List<Double> times(JsonObject root) throws BadInput {
    TreeSet<Double> hours = new TreeSet<>();
    if (!root.has("assess")) {
      throw root.fault("assess", "an object with hours or days");
    }
    JsonObject assess = root.object("assess", Set.of("hours", "days"));
    if (assess.has("hours")) {
      assess
          .numbers("hours", 0, LAST_DAY * HOURS_PER_DAY, MOST_TIMES)
          .forEach(hour -> hours.add(rounded(hour)));
    }
    if (assess.has("days")) {
      assess.numbers("days", 0, LAST_DAY, MOST_TIMES).forEach(day -> hours.add(hours(day)));
    }
    if (hours.isEmpty()) {
      throw root.fault("assess", "at least one hour or day");
    }
    return List.copyOf(hours);
  }
}
