// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.model.dose.Breach;
import org.kedge.model.fit.PatientCourse;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Session;
import org.kedge.model.trial.Regimen;
import org.kedge.model.trial.Treatment;
import org.kedge.protocol.plan.Catalogue;
import org.kedge.protocol.plan.TreatmentProtocol;
import org.kedge.protocol.rule.Drug;

/// Reads the course of one patient: what was given, what was rated, what is asked.
final class CourseFile {
  private static final int MOST_SESSIONS = 200;
  private static final Set<String> KEYS =
      Set.of("sessions", "scores", "newOralAntidepressant", "asOf", "threshold", "protocol");
  private static final Set<String> SESSION =
      Set.of("date", "day", "drug", "route", "doseMgPerKg", "doseMg", "infusionMinutes");

  private final Evidence evidence;
  private final TreatmentReader reader;
  private final CourseScores scores;
  private final Catalogue catalogue;

  CourseFile(Evidence evidence) {
    this.evidence = evidence;
    reader = new TreatmentReader(evidence);
    scores = new CourseScores(evidence);
    catalogue = new Catalogue(evidence);
  }

  CourseCase read(String file) throws BadInput {
    JsonObject root = JsonFile.read(file, KEYS);
    List<JsonObject> given = root.objects("sessions", SESSION);
    if (given.isEmpty() || given.size() > MOST_SESSIONS) {
      throw root.fault("sessions", "1 to %d sessions".formatted(MOST_SESSIONS));
    }
    CourseDays days = new CourseDays(given.getFirst());
    List<Treatment> treatments = new ArrayList<>();
    List<Session> sessions = new ArrayList<>();
    for (JsonObject one : given) {
      treatments.add(reader.read(one));
      sessions.add(session(one, days, treatments.getLast(), sessions));
    }
    requireAccepted(given, treatments, sessions);
    Drug drug =
        treatments.reversed().stream()
            .flatMap(treatment -> CourseCase.drug(treatment).stream())
            .findFirst()
            .orElseThrow(() -> root.fault("sessions", "a session with a drug at least"));
    List<Rating> ratings = scores.read(root, days);
    double last = sessions.getLast().day();
    for (Rating rating : ratings) {
      last = Math.max(last, rating.day());
    }
    return new CourseCase(
        new PatientCourse(
            sessions, ratings, root.flag("newOralAntidepressant", false), days.now(root, last)),
        treatments,
        evidence.value("nasal.dose_device", "mg"),
        protocol(root, drug),
        root.has("threshold")
            ? OptionalDouble.of(root.number("threshold", 0, 0, 1))
            : OptionalDouble.empty());
  }

  private void requireAccepted(
      List<JsonObject> given, List<Treatment> treatments, List<Session> sessions) throws BadInput {
    List<Double> days = sessions.stream().map(Session::day).toList();
    Optional<Breach> breach = new Regimen(treatments, days).breach(evidence);
    if (breach.isPresent()) {
      throw given.get(breach.get().place()).refused("", breach.get());
    }
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
    return new Session(day, reader.size(treatment));
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
