// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.person.Population;
import org.kedge.model.trial.Arm;
import org.kedge.model.trial.Blinding;
import org.kedge.model.trial.Design;
import org.kedge.model.trial.Treatment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the design of a virtual trial.
final class DesignReader {
  private static final int LONGEST = 1024 * 1024;
  private static final int MOST_SESSIONS = 200;
  private static final int MOST_TIMES = 1000;
  private static final int MOST_ARMS = 50;
  private static final double LAST_DAY = 3650;
  private static final double HOURS_PER_DAY = 24;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern NOISE =
      Pattern.compile(
          "(: expected close marker| \\(start marker|: enable |: was expecting).*", Pattern.DOTALL);

  private final Evidence evidence;

  DesignReader(Evidence evidence) {
    this.evidence = evidence;
  }

  Design read(String file) throws BadInput {
    String text = InputFile.read(file, LONGEST);
    JsonNode tree;
    try {
      tree = JSON.readTree(text);
    } catch (JacksonException broken) {
      throw new BadInput("%s: is no JSON%s".formatted(file, fault(broken)), broken);
    }
    JsonObject root = JsonObject.of(file, "", tree, Set.of("population", "arms", "assess"));
    return new Design(population(root), arms(root), times(root));
  }

  /// Place and kind of a fault, without what only the reader's programmer understands.
  private static String fault(JacksonException broken) {
    TokenStreamLocation place = broken.getLocation();
    String where =
        place == null
            ? ""
            : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    String what = String.valueOf(broken.getOriginalMessage());
    return "%s: %s".formatted(where, NOISE.matcher(what).replaceFirst(""));
  }

  private Population population(JsonObject root) throws BadInput {
    Population rows = Population.of(evidence);
    if (!root.has("population")) {
      return rows;
    }
    JsonObject given =
        root.object(
            "population", Set.of("weightKg", "ageYears", "fractionFemale", "madrsBaseline"));
    return new Population(
        range(given, "weightKg", rows.weightKg()),
        range(given, "ageYears", rows.ageYears()),
        given.number("fractionFemale", rows.fractionFemale(), 0, 1),
        range(given, "madrsBaseline", rows.madrsBaseline()));
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

  private List<Arm> arms(JsonObject root) throws BadInput {
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
            "newOralAntidepressant");
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
      arms.add(
          new Arm(
              arm.text("name"),
              treatment(arm),
              days(arm),
              blinding(arm),
              arm.flag("newOralAntidepressant", false)));
    }
    return arms;
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
    String word = arm.text("blinding");
    for (Blinding blinding : Blinding.values()) {
      if (blinding.word().equals(word)) {
        return blinding;
      }
    }
    throw arm.fault(
        "blinding",
        Arrays.stream(Blinding.values()).map(Blinding::word).collect(Collectors.joining(" or ")));
  }

  private Treatment treatment(JsonObject arm) throws BadInput {
    String drug = arm.text("drug");
    return switch (drug) {
      case "none" -> none(arm);
      case "ketamine" -> {
        route(arm, "iv");
        yield new Treatment.RacemicInfusion(
            dose(arm, evidence.value("iv.dose_max", "mg/kg")), minutes(arm));
      }
      case "esketamine" ->
          arm.has("route") && arm.text("route").equals("iv") ? infusion(arm) : nasal(arm);
      default -> throw arm.fault("drug", "ketamine, esketamine or none");
    };
  }

  private static Treatment none(JsonObject arm) throws BadInput {
    absent(arm, "route");
    absent(arm, "doseMgPerKg");
    absent(arm, "doseMg");
    absent(arm, "infusionMinutes");
    return new Treatment.None();
  }

  private Treatment infusion(JsonObject arm) throws BadInput {
    return new Treatment.EsketamineInfusion(
        dose(arm, evidence.value("iv.dose_max_s", "mg/kg")), minutes(arm));
  }

  private Treatment nasal(JsonObject arm) throws BadInput {
    route(arm, "nasal");
    absent(arm, "doseMgPerKg");
    absent(arm, "infusionMinutes");
    double deviceMg = evidence.value("nasal.dose_device", "mg");
    double most = evidence.value("nasal.device_most", "{device}");
    double otherwise = evidence.value("nasal.device_default", "{device}") * deviceMg;
    double devices = arm.number("doseMg", otherwise, deviceMg, most * deviceMg) / deviceMg;
    if (devices != Math.rint(devices)) {
      throw arm.fault("doseMg", "a multiple of %s mg".formatted(deviceMg));
    }
    return new Treatment.EsketamineNasal((int) devices);
  }

  private static void route(JsonObject arm, String only) throws BadInput {
    if (arm.has("route") && !arm.text("route").equals(only)) {
      throw arm.fault("route", only + " for this drug");
    }
  }

  private static void absent(JsonObject arm, String key) throws BadInput {
    if (arm.has(key)) {
      throw arm.fault(key, "no such key for this drug and route");
    }
  }

  private double dose(JsonObject arm, double most) throws BadInput {
    absent(arm, "doseMg");
    double otherwise = Math.min(most, evidence.value("iv.dose_default", "mg/kg"));
    double dose = arm.number("doseMgPerKg", otherwise, 0, most);
    if (dose == 0) {
      throw arm.fault("doseMgPerKg", "a number above 0");
    }
    return dose;
  }

  private double minutes(JsonObject arm) throws BadInput {
    Row row = evidence.row("iv.duration_default");
    return arm.number(
        "infusionMinutes", row.required(), row.low().orElseThrow(), row.high().orElseThrow());
  }

  private static List<Double> times(JsonObject root) throws BadInput {
    TreeSet<Double> hours = new TreeSet<>();
    if (!root.has("assess")) {
      throw root.fault("assess", "an object with hours or days");
    }
    JsonObject assess = root.object("assess", Set.of("hours", "days"));
    if (assess.has("hours")) {
      hours.addAll(assess.numbers("hours", 0, LAST_DAY * HOURS_PER_DAY, MOST_TIMES));
    }
    if (assess.has("days")) {
      assess
          .numbers("days", 0, LAST_DAY, MOST_TIMES)
          .forEach(day -> hours.add(day * HOURS_PER_DAY));
    }
    if (hours.isEmpty()) {
      throw root.fault("assess", "at least one hour or day");
    }
    return List.copyOf(hours);
  }
}
