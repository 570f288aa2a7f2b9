// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.kedge.protocol.fhir.FactWriter;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Diagnosis;
import org.kedge.protocol.patient.Measurement;
import org.kedge.protocol.patient.Medication;

/// A fact as it was typed.
sealed interface Typed {
  /// The resource that holds it.
  Resource resource(FactWriter writer, FactWriter.Author author);

  /// A blood pressure.
  record Pressure(Measurement systolic, Measurement diastolic) implements Typed {
    @Override
    public Resource resource(FactWriter writer, FactWriter.Author author) {
      return writer.pressure(systolic, diastolic, author);
    }
  }

  /// A number.
  record Reading(Measurement reading) implements Typed {
    @Override
    public Resource resource(FactWriter writer, FactWriter.Author author) {
      return writer.measurement(reading, author);
    }
  }

  /// A yes or a no.
  record Answer(org.kedge.protocol.patient.Answer answer) implements Typed {
    @Override
    public Resource resource(FactWriter writer, FactWriter.Author author) {
      return writer.answer(answer, author);
    }
  }

  /// An antidepressant trial.
  record Trial(
      String medicine,
      String dose,
      LocalDate from,
      Optional<LocalDate> to,
      Medication.Response response)
      implements Typed {
    @Override
    public Resource resource(FactWriter writer, FactWriter.Author author) {
      return writer.trial(medicine, dose, from, to, response, author);
    }
  }

  /// A condition.
  record Condition(String concept, Certainty certainty, Diagnosis.Phase phase) implements Typed {
    @Override
    public Resource resource(FactWriter writer, FactWriter.Author author) {
      return writer.condition(concept, certainty, phase, author);
    }
  }
}
