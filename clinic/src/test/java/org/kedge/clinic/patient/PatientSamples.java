// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.kedge.clinic.page.Banner;
import org.kedge.clinic.page.Gallery;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Problem;
import org.kedge.clinic.page.Sample;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.page.Words;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.fhir.ParsedBundle;
import org.kedge.protocol.fhir.PatientReader;
import org.kedge.protocol.fhir.PatientRecord;
import org.kedge.protocol.fhir.UnreadableBundle;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.screen.Screener;
import org.kedge.protocol.screen.ScreeningResult;
import org.kedge.protocol.screen.Setting;

/// Pages of one made-up patient whose facts and findings are real answers of `protocol`.
public final class PatientSamples {
  /// The patient's id in the samples.
  public static final String ID = "4f1c";

  /// The evidence of the samples.
  public static final Evidence EVIDENCE = Evidence.load();

  private static final PatientReader READER = new PatientReader(EVIDENCE);
  private static final Words WORDS = Gallery.words();
  private static final String LONG_NAME =
      "Wilhelmina Maximiliane Oberreuther-Schwarzenbacher von der Untersteiermark";

  private PatientSamples() {}

  /// A made-up record.
  public static PatientRecord record() {
    try {
      return READER.read(parsed());
    } catch (UnreadableBundle unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static ParsedBundle parsed() {
    try (var in = PatientSamples.class.getResourceAsStream("/patient/deferred.json")) {
      if (in == null) {
        throw new IllegalStateException("no sample record");
      }
      return READER.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (UnreadableBundle unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// Its screening.
  public static ScreeningResult screening() {
    return new Screener(EVIDENCE)
        .screen(record().patient(), new Setting(Gallery.NOW, Mode.CONSENSUS, Jurisdiction.US));
  }

  /// Its banner.
  public static Banner banner(Step here, Mark phase) {
    return new Banners(WORDS)
        .banner(ID, LONG_NAME, record().patient(), phase, here, List.of(Step.values()));
  }

  /// All pages of this package.
  public static List<Sample> all() {
    Banner banner = banner(Step.PATIENT, new Mark(Tone.ASK, "Deferred, questions open"));
    FactForm form = FactForm.of(Entry.BLOOD_PRESSURE, ID);
    FactForm typed =
        new FactForm(
            form.title(),
            form.intro(),
            form.action(),
            form.back(),
            List.of(
                form.fields().get(0).with("1220"),
                form.fields().get(1),
                form.fields().get(2).with("2026-11-24 11:40")));
    return List.of(
        new Sample("patient-list", "patient/list", Map.of("list", list())),
        new Sample(
            "patient-list-empty",
            "patient/list",
            Map.of("list", new PatientList(List.of(), "", 0, 0, 0))),
        new Sample(
            "patient-list-nobody",
            "patient/list",
            Map.of("list", new PatientList(List.of(), "Zz", 12, 0, 0))),
        new Sample(
            "patient",
            "patient/patient",
            Map.of(
                "banner",
                banner,
                "here",
                "patient",
                "view",
                new PatientViews(WORDS)
                    .view(
                        ID,
                        record().patient(),
                        screening(),
                        screening().attest(),
                        PatientViews.next(ID, screening(), screening().attest())))),
        new Sample(
            "patient-fact",
            "patient/fact",
            Map.of("banner", banner, "here", "patient", "form", form)),
        new Sample(
            "patient-fact-wrong",
            "patient/fact",
            Map.of(
                "banner",
                banner,
                "here",
                "patient",
                "form",
                typed,
                "problems",
                List.of(
                    new Problem("systolic", "Systolic was 1220, expected 40 to 320 mmHg"),
                    new Problem("diastolic", "Diastolic is needed, in mmHg")))),
        new Sample("patient-import", "patient/import", Map.of()),
        new Sample(
            "patient-import-wrong",
            "patient/import",
            Map.of(
                "problems",
                List.of(
                    new Problem(
                        "bundle",
                        "The file holds 2 Patient resources, expected exactly one. Nothing was"
                            + " stored.")))),
        new Sample(
            "patient-report",
            "patient/report",
            Map.of("banner", banner, "here", "patient", "report", report())));
  }

  static ImportReport report() {
    OperationOutcome stored = ImportReports.of(parsed().bundle(), record());
    stored.getMeta().setLastUpdated(Date.from(Gallery.NOW));
    return new ImportReports(WORDS).view(ID, LONG_NAME, stored);
  }

  private static PatientList list() {
    Mark running = new Mark(Tone.INFO, "Session running");
    return new PatientList(
        List.of(
            row("Ilse Kern", "1979-03-02 (47 y)", "Session", running, "Record a reading", "10:50"),
            row(
                LONG_NAME,
                "1951-07-19 (75 y)",
                "Session",
                new Mark(Tone.INFO, "Observing"),
                "Watch until 12:05, then the list before leaving",
                "12:05"),
            row(
                "Jo Ek",
                "2004-01-30 (22 y)",
                "Replan",
                new Mark(Tone.WARN, "Relapse signal"),
                "Decide on the next step",
                "today"),
            row(
                "Tomasz Zieliński",
                "1968-12-11 (57 y)",
                "Screen",
                new Mark(Tone.ASK, "Deferred, 3 questions"),
                "Answer 3 questions",
                "no day set"),
            row(
                "María José Núñez",
                "1990-05-05 (36 y)",
                "Screen",
                new Mark(Tone.STOP, "Excluded"),
                "Read why both drugs are excluded",
                "no day set")),
        "",
        5,
        0,
        2);
  }

  private static PatientList.Row row(
      String name, String birth, String step, Mark phase, String next, String due) {
    return new PatientList.Row(ID, name, birth, "female", step, phase, next, "/patient/" + ID, due);
  }
}
