// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.record.Records;
import org.kedge.protocol.fhir.ParsedBundle;
import org.kedge.protocol.fhir.PatientReader;
import org.kedge.protocol.fhir.PatientRecord;
import org.kedge.protocol.fhir.UnreadableBundle;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes a patient in from a file, and says what came of it.
@Controller
@PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE', 'FRONT_DESK')")
class ImportPages {
  private final Records records;
  private final PatientReader reader;
  private final ImportReports reports;

  ImportPages(Records records, PatientReader reader, Words words) {
    this.records = records;
    this.reader = reader;
    this.reports = new ImportReports(words);
  }

  @GetMapping("/patient/import")
  String form() {
    return "patient/import";
  }

  @PostMapping("/patient/import")
  ModelAndView store(
      @RequestParam UUID requestKey,
      @RequestParam(required = false) @Nullable MultipartFile bundle,
      Model model)
      throws IOException {
    try {
      ParsedBundle parsed = reader.parse(text(bundle));
      PatientRecord read = reader.read(parsed);
      Optional<UUID> known = records.known(patient(parsed.bundle()));
      if (known.isPresent() && !records.isStored(requestKey)) {
        model.addAttribute("patientId", known.get());
        return new ModelAndView("patient/again", model.asMap(), HttpStatus.CONFLICT);
      }
      UUID id = records.admit(requestKey, parsed.bundle(), ImportReports.of(parsed.bundle(), read));
      return new ModelAndView("redirect:/patient/" + id + "/import");
    } catch (UnreadableBundle unreadable) {
      String sentence = "The file " + unreadable.getMessage() + ". Nothing was stored.";
      model.addAttribute("problems", List.of(new Problem("bundle", sentence)));
      return new ModelAndView("patient/import", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/patient/{id}/import")
  String report(@PathVariable UUID id, Model model) {
    org.kedge.clinic.record.PatientRecord record = records.of(id);
    OperationOutcome newest =
        record.all(OperationOutcome.class).stream()
            .filter(ImportReports::isReport)
            .reduce((older, newer) -> newer)
            .orElseThrow(
                () -> new ResourceNotFoundException("This patient was not imported from a file."));
    model.addAttribute("report", reports.view(id.toString(), Frame.name(record.header()), newest));
    return "patient/report";
  }

  /// The file's text; what is no UTF-8 becomes text that is no JSON.
  private static String text(@Nullable MultipartFile file) throws IOException {
    return file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
  }

  private static Patient patient(Bundle bundle) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(Patient.class::isInstance)
        .map(Patient.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
