// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import java.util.UUID;
import org.hl7.fhir.r4.model.Patient;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.record.PatientRecord;
import org.kedge.clinic.record.Records;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// Pages that only tests have: a form, a record, one for prescribers, one that fails.
@RestController
class SamplePages {
  private final Records records;

  SamplePages(Records records) {
    this.records = records;
  }

  @GetMapping(value = "/sample", produces = "text/html")
  String form(CurrentUser user, CsrfToken token) {
    return "<p>%s, %s</p><input type=\"hidden\" name=\"_csrf\" value=\"%s\"><input type=\"hidden\" name=\"formKey\" value=\"%s\">"
        .formatted(user.name(), user.role(), token.getToken(), UUID.randomUUID());
  }

  @PostMapping(value = "/sample", produces = "text/html")
  String store(@RequestParam UUID formKey, @RequestParam String family) {
    Patient patient = new Patient();
    patient.addName().setFamily(family);
    return records.admit(formKey, patient).getIdElement().getIdPart();
  }

  @GetMapping(value = "/sample/patient/{id}", produces = "text/html")
  String patient(@PathVariable UUID id) {
    PatientRecord record = records.of(id);
    return HtmlUtils.htmlEscape(record.patient().getNameFirstRep().getFamily());
  }

  @PreAuthorize("hasRole('PRESCRIBER')")
  @GetMapping(value = "/sample/patient/{id}/plan", produces = "text/html")
  String plan(@PathVariable UUID id) {
    return records.of(id).id().toString();
  }

  @GetMapping(value = "/sample/broken", produces = "text/html")
  String broken() {
    throw new IllegalStateException("Mrs Example was born on 1970-01-01");
  }
}
