// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.clinic.record.Origin;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Answer;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;
import org.kedge.protocol.patient.Patient;

/// Says of each fact whether and when it was imported or typed in. The reader of facts names a
/// place in its Bundle, which means nothing to a person.
public final class Origins {
  private static final String RESOURCE = " | ";
  private static final Pattern PLACE = Pattern.compile("Bundle\\.entry\\[(\\d+)\\].*");

  private final ZoneId zone;
  private final List<String> words = new ArrayList<>();

  Origins(ZoneId zone) {
    this.zone = zone;
  }

  /// The next entry of the Bundle.
  ///
  /// @param ownFact whether it is nothing but a fact, and so can be marked as entered in error
  void add(Resource resource, boolean ownFact) {
    LocalDate day = LocalDate.ofInstant(resource.getMeta().getLastUpdated().toInstant(), zone);
    String how = (Origin.isImported(resource) ? "imported " : "typed in ") + day;
    words.add(
        ownFact
            ? how + RESOURCE + resource.fhirType() + "/" + resource.getIdElement().getIdPart()
            : how);
  }

  /// An origin as a person reads it.
  public static String words(String origin) {
    int resource = origin.indexOf(RESOURCE);
    return resource < 0 ? origin : origin.substring(0, resource);
  }

  /// Type and id of the resource that holds a fact; empty where it cannot be marked as wrong.
  public static String resource(String origin) {
    int resource = origin.indexOf(RESOURCE);
    return resource < 0 ? "" : origin.substring(resource + RESOURCE.length());
  }

  private String of(String place) {
    Matcher entry = PLACE.matcher(place);
    return entry.matches() ? words.get(Integer.parseInt(entry.group(1))) : place;
  }

  Patient named(Patient patient) {
    return new Patient(
        patient.birthDate(),
        patient.sex(),
        patient.diagnoses().stream().map(this::named).toList(),
        patient.allergies().stream().map(this::named).toList(),
        patient.medications().stream().map(this::named).toList(),
        patient.measurements().stream().map(this::named).toList(),
        patient.answers().stream().map(this::named).toList());
  }

  private Diagnosis named(Diagnosis one) {
    return new Diagnosis(
        one.concepts(),
        one.text(),
        one.certainty(),
        one.phase(),
        one.onset(),
        one.end(),
        one.recorded(),
        of(one.origin()));
  }

  private Allergy named(Allergy one) {
    return new Allergy(
        one.concepts(), one.text(), one.certainty(), one.current(), of(one.origin()));
  }

  private Medication named(Medication one) {
    return new Medication(
        one.concepts(),
        one.ingredient(),
        one.text(),
        one.taken(),
        one.start(),
        one.end(),
        one.response(),
        one.improvementPct(),
        of(one.origin()));
  }

  private Measurement named(Measurement one) {
    return new Measurement(one.measure(), one.value(), one.unit(), one.at(), of(one.origin()));
  }

  private Answer named(Answer one) {
    return new Answer(one.question(), one.reply(), one.at(), of(one.origin()));
  }
}
