// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kedge.clinic.course.Road;
import org.kedge.clinic.course.Roads;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.clinic.identity.Role;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.clinic.record.PatientHeader;
import org.kedge.clinic.record.PatientPage;
import org.kedge.clinic.record.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of patients, and the facts of one. A name that is searched for is sent in a form, so
/// that it stands in no address.
@Controller
class PatientPages {
  private static final Logger LOG = LoggerFactory.getLogger(PatientPages.class);
  private static final int PAGE = 25;
  private static final int LAST_PAGE = 100_000;

  private final Records records;
  private final Roads roads;
  private final Frame frame;
  private final Words words;
  private final Banners banners;
  private final PatientViews views;

  PatientPages(Records records, Roads roads, Frame frame, Words words) {
    this.records = records;
    this.roads = roads;
    this.frame = frame;
    this.words = words;
    this.banners = new Banners(words);
    this.views = new PatientViews(words);
  }

  /// An administrator reads no patient, and goes on to the audit trail.
  @GetMapping("/")
  String list(@RequestParam(defaultValue = "0") int page, CurrentUser user, Model model) {
    return user.role() == Role.ADMINISTRATOR
        ? "redirect:/audit"
        : list("", Math.clamp(page, 0, LAST_PAGE), user, model);
  }

  @PostMapping("/patient/search")
  @PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE', 'FRONT_DESK')")
  String search(@RequestParam(defaultValue = "") String name, CurrentUser user, Model model) {
    return list(name.strip(), 0, user, model);
  }

  private String list(String sought, int page, CurrentUser user, Model model) {
    PatientPage found = records.patients(sought, page * PAGE, PAGE);
    List<PatientHeader> first = sought.isEmpty() ? records.inSession() : List.of();
    List<PatientHeader> shown = new ArrayList<>(page == 0 ? first : List.of());
    found.patients().stream().filter(patient -> !first.contains(patient)).forEach(shown::add);
    model.addAttribute(
        "list",
        new PatientList(
            shown.stream().map(patient -> row(patient, user)).toList(),
            sought,
            found.total(),
            page,
            Math.max(0, (found.total() - 1) / PAGE)));
    return "patient/list";
  }

  /// The front desk reads names and days; what is to be done and where stays with the clinicians.
  private PatientList.Row row(PatientHeader patient, CurrentUser user) {
    try {
      return row(patient, roads.of(patient), user);
    } catch (IllegalStateException unreadable) {
      LOG.error("the record of patient {} cannot be read", patient.id(), unreadable);
      return unreadable(patient);
    }
  }

  /// One record that cannot be read does not hide the others.
  private static PatientList.Row unreadable(PatientHeader patient) {
    return new PatientList.Row(
        patient.id().toString(),
        Frame.name(patient),
        "birth date not read",
        "sex not read",
        Step.PATIENT.label(),
        new Mark(Tone.STOP, "Cannot be read"),
        "Tell the administrator",
        "",
        "");
  }

  private PatientList.Row row(PatientHeader patient, Road road, CurrentUser user) {
    Standing standing = Standing.of(road, words);
    boolean clinician = user.role() != Role.FRONT_DESK;
    return new PatientList.Row(
        patient.id().toString(),
        Frame.name(patient),
        road.file().facts().birthDate().map(banners::birth).orElse("birth date not recorded"),
        road.file().facts().sex().name().toLowerCase(Locale.ROOT),
        standing.step().label(),
        standing.phase(),
        standing.next(),
        clinician ? standing.href() : "",
        standing.due());
  }

  @GetMapping("/patient/{id}")
  @PreAuthorize("hasAnyRole('PRESCRIBER', 'NURSE')")
  String patient(@PathVariable UUID id, Model model) {
    Road road = roads.of(id);
    frame.around(model, road, Step.PATIENT);
    Standing standing = Standing.of(road, words);
    model.addAttribute(
        "view",
        views.view(
            id.toString(),
            road.file().facts(),
            road.screening(),
            road.toConfirm(),
            new PatientView.Next(standing.next(), standing.href(), standing.button())));
    return "patient/patient";
  }
}
