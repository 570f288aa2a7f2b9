// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Patient;

/// From a patient's facts to what was asked of the patient.
public final class Assessments {
  private static final String ITEM = "phq9-item-";
  private static final String DIFFICULTY = "phq9-difficulty";

  private Assessments() {}

  /// Forms and totals in order of time. Items of one moment are one form; a total of the same
  /// moment is that form's and does not count again.
  public static List<Assessment> of(Patient patient) {
    Map<Instant, Map<Integer, Integer>> forms = new TreeMap<>();
    patient.measurements().stream()
        .filter(reading -> reading.measure().startsWith(ITEM))
        .forEach(item ->
            forms
                .computeIfAbsent(item.at(), at -> new HashMap<>())
                .put(
                    Integer.parseInt(item.measure().substring(ITEM.length())), (int) item.value()));
    List<Assessment> all = new ArrayList<>();
    forms.forEach((at, answers) ->
        all.add(new Assessment.Phq9(answers, difficulty(patient, at), true, true, at)));
    patient.measurements().stream()
        .filter(reading -> reading.measure().equals("phq9-total"))
        .filter(reading -> !forms.containsKey(reading.at()))
        .map(reading -> total(Instrument.PHQ9, reading))
        .forEach(all::add);
    patient.measurements().stream()
        .filter(reading -> reading.measure().equals("madrs-total"))
        .map(reading -> total(Instrument.MADRS, reading))
        .forEach(all::add);
    return all.stream().sorted(Comparator.comparing(Assessment::at)).toList();
  }

  private static Assessment total(Instrument instrument, Measurement reading) {
    return new Assessment.Total(instrument, (int) Math.round(reading.value()), reading.at());
  }

  private static OptionalInt difficulty(Patient patient, Instant at) {
    return patient.measurements().stream()
        .filter(reading -> reading.measure().equals(DIFFICULTY) && reading.at().equals(at))
        .mapToInt(reading -> (int) reading.value())
        .findFirst();
  }
}
