// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Crosswalk;
import org.kedge.model.mood.Scale;
import org.kedge.model.mood.Session;
import org.kedge.model.trial.Dosing;
import org.kedge.model.trial.Treatment;
import org.kedge.protocol.plan.Catalogue;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.rule.Drug;

/// Reads the course of one patient: what was given, what was rated, what is asked.
final class CourseFile {
  private static final int MOST_SESSIONS = 200;
  private static final int MOST_SCORES = 1000;
  private static final Set<String> KEYS =
      Set.of("sessions", "scores", "newOralAntidepressant", "asOf", "threshold", "protocol");
  private static final Set<String> SESSION =
      Set.of("date", "day", "drug", "route", "doseMgPerKg", "doseMg", "infusionMinutes");
  private static final Set<String> SCORE = Set.of("date", "day", "instrument", "total");

  private final Evidence evidence;
  private final TreatmentReader treatments;
  private final Crosswalk crosswalk;
  private final Catalogue catalogue;
  private final Map<Treatment, Double> sizes = new HashMap<>();

  CourseFile(Evidence evidence) {
    this.evidence = evidence;
    treatments = new TreatmentReader(evidence);
    crosswalk = new Crosswalk(evidence);
    catalogue = new Catalogue(evidence);
  }

  CourseCase read(String file) throws BadInput {
    JsonObject root = JsonFile.read(file, KEYS);
    List<JsonObject> given = root.objects("sessions", SESSION);
    if (given.isEmpty() || given.size() > MOST_SESSIONS) {
      throw root.fault("sessions", "1 to %d sessions".formatted(MOST_SESSIONS));
    }
    CourseDays days = new CourseDays(given.getFirst());
    List<Session> sessions = new ArrayList<>();
    boolean nasal = false;
    for (JsonObject one : given) {
      Treatment treatment = treatments.read(one);
      nasal = treatment instanceof Treatment.EsketamineNasal;
      sessions.add(session(one, days, treatment, sessions));
    }
    List<Rating> ratings = ratings(root, days);
    double last = sessions.getLast().day();
    for (Rating rating : ratings) {
      last = Math.max(last, rating.day());
    }
    return new CourseCase(
        new PatientCourse(
            sessions, ratings, root.flag("newOralAntidepressant", false), days.now(root, last)),
        protocol(root, nasal ? Drug.ESKETAMINE_NASAL : Drug.KETAMINE_IV),
        root.has("threshold")
            ? OptionalDouble.of(root.number("threshold", 0, 0, 1))
            : OptionalDouble.empty());
  }

  private Session session(
      JsonObject one, CourseDays days, Treatment treatment, List<Session> before) throws BadInput {
    double day = days.day(one, 0);
    if (before.isEmpty() && day != 0) {
      throw one.fault("day", "0, the first session");
    }
    if (!before.isEmpty() && day <= before.getLast().day()) {
      throw one.fault(one.has("date") ? "date" : "day", "later than the session before it");
    }
    double size = sizes.computeIfAbsent(treatment, drug -> Dosing.size(evidence, drug));
    return new Session(day, size);
  }

  private List<Rating> ratings(JsonObject root, CourseDays days) throws BadInput {
    List<JsonObject> given = root.objects("scores", SCORE);
    if (given.size() > MOST_SCORES) {
      throw root.fault("scores", "at most %d scores".formatted(MOST_SCORES));
    }
    double oldest = -evidence.value("outcome.baseline.age", "d");
    List<Rating> ratings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonObject one : given) {
      Scale scale = scale(one);
      double day = days.day(one, oldest);
      if (!seen.add(scale.word() + day)) {
        throw one.fault("instrument", "one score of an instrument a day");
      }
      ratings.add(new Rating(day, scale, total(one, scale)));
    }
    return ratings;
  }

  private static Scale scale(JsonObject one) throws BadInput {
    String word = one.text("instrument");
    for (Scale scale : Scale.values()) {
      if (scale.word().equals(word)) {
        return scale;
      }
    }
    throw one.fault(
        "instrument",
        Arrays.stream(Scale.values()).map(Scale::word).collect(Collectors.joining(" or ")));
  }

  private double total(JsonObject one, Scale scale) throws BadInput {
    if (!one.has("total")) {
      throw one.fault("total", "a whole number");
    }
    double total = one.number("total", 0, 0, crosswalk.maximum(scale));
    if (total != Math.rint(total)) {
      throw one.fault("total", "a whole number");
    }
    return total;
  }

  /// The protocol that is named, or the usual one that begins a course of this drug.
  private TreatmentProtocol protocol(JsonObject root, Drug drug) throws BadInput {
    List<TreatmentProtocol> all =
        catalogue.protocols().stream().filter(one -> one.drug() == drug).toList();
    if (!root.has("protocol")) {
      return all.stream().filter(TreatmentProtocol::usual).findFirst().orElseThrow();
    }
    String id = root.text("protocol");
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            root.fault(
                "protocol",
                "a protocol of the latest drug: "
                    + all.stream().map(TreatmentProtocol::id).collect(Collectors.joining(", "))));
  }
}
