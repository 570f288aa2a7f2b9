// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Option;
import org.kedge.clinic.page.Sample;
import org.kedge.clinic.page.Tone;
import org.kedge.clinic.patient.PatientSamples;
import org.kedge.clinic.patient.Step;

/// Pages of a session.
public final class SessionSamples {
  private static final Mark MET = new Mark(Tone.OK, "met");
  private static final Mark OPEN = new Mark(Tone.ASK, "open");
  private static final String UNTIL = "2026-11-24T10:50:00Z";

  private SessionSamples() {}

  /// All pages of this package.
  public static List<Sample> all() {
    return List.of(
        sample(
            "session-none",
            SessionView.Stage.NONE,
            "Sessions",
            "Open session 3 when the patient is here"),
        sample(
            "session-preparing",
            SessionView.Stage.PREPARING,
            "Session 3 of 6",
            "Answer the list before the dose"),
        sample("session-running", SessionView.Stage.RUNNING, "Session 3 of 6", "Take a reading"),
        sample(
            "session-observing",
            SessionView.Stage.OBSERVING,
            "Session 3 of 6",
            "Watch until 12:20"),
        sample(
            "session-closed", SessionView.Stage.CLOSED, "Session 3 of 6", "The session is closed"));
  }

  private static Sample sample(String name, SessionView.Stage stage, String title, String next) {
    boolean watched = stage == SessionView.Stage.RUNNING || stage == SessionView.Stage.OBSERVING;
    boolean seen = watched || stage == SessionView.Stage.CLOSED;
    SessionView view =
        new SessionView(
            stage == SessionView.Stage.NONE ? "" : "77",
            "12",
            stage,
            title,
            new SessionView.Next(
                next,
                watched ? "Blood pressure, heart rate, SpO2, sedation, dissociation" : "",
                watched ? UNTIL : "",
                "info"),
            watched
                ? List.of(
                    new SessionView.Due(
                        "reading, minute 20", "11:50", UNTIL, new Mark(Tone.INFO, "due")),
                    new SessionView.Due(
                        "reading, minute 30", "12:00", UNTIL, new Mark(Tone.PLAIN, "later")))
                : List.of(),
            stage == SessionView.Stage.PREPARING ? checks() : List.of(),
            stage == SessionView.Stage.PREPARING ? start() : List.of(),
            watched || stage == SessionView.Stage.PREPARING ? reading() : List.of(),
            seen ? rows() : List.of(),
            seen ? List.of(chart()) : List.of(),
            stage == SessionView.Stage.OBSERVING ? checks() : List.of(),
            seen ? List.of("11:30 Ketamine 35.7 mg over 40 min, lot K-2231, 53.5 mL/h") : List.of(),
            seen
                ? List.of(new SessionView.Event("11:44", "Nausea, mild, passed", "Sam Ode"))
                : List.of(),
            stage == SessionView.Stage.OBSERVING ? "2026-11-24T11:20:00Z" : "",
            stage == SessionView.Stage.OBSERVING ? "May leave from 12:20 by the clock" : "",
            List.of(
                new SessionView.Past(
                    "/session/4f1c", "2026-11-20", "35.7 mg", "discharged 13:40")));
    return new Sample(
        name,
        "session/session",
        Map.of(
            "banner",
            PatientSamples.banner(Step.SESSION, new Mark(Tone.INFO, title)),
            "here",
            "session",
            "view",
            view,
            "forms",
            forms(),
            "stored",
            stage == SessionView.Stage.RUNNING ? "stored 11:42:07" : "stored 11:20:01"));
  }

  private static SessionView.Forms forms() {
    return new SessionView.Forms(
        true,
        true,
        "Next device",
        "Device given now",
        List.of(Field.text("lot", "Lot")),
        List.of(Field.text("what", "What happened")),
        List.of(Field.lines("reason", "What was said, and who was told")));
  }

  private static List<SessionView.Check> checks() {
    return List.of(
        new SessionView.Check("identity", "Identity checked", "", MET, false),
        new SessionView.Check("consent", "Consent valid for this drug", "", OPEN, true),
        new SessionView.Check("escort", "Escort and way home named", "", OPEN, true),
        new SessionView.Check(
            "fasting", "Fasting kept", "Solids 6 h, clear liquids 2 h", OPEN, true),
        new SessionView.Check(
            "pressure",
            "Blood pressure before the dose",
            "146/92 mmHg at 11:10, guide value 140/90: measure again after 5 to 10 min of rest",
            new Mark(Tone.WARN, "repeat"),
            false));
  }

  private static List<Field> start() {
    return List.of(
        Field.number("dose", "Dose", "mg").with("35.7"),
        Field.text("lot", "Lot"),
        Field.number("rate", "Pump rate", "mL/h").with("53.5"),
        Field.text("second", "Second person who checked dose and rate"));
  }

  private static List<Field> reading() {
    return List.of(
        Field.whole("systolic", "Systolic", "mmHg"),
        Field.whole("diastolic", "Diastolic", "mmHg"),
        Field.whole("heart-rate", "Heart rate", "/min"),
        Field.whole("spo2", "SpO2", "%"),
        Field.whole("respiratory-rate", "Breathing", "/min"),
        new Field(
            "sedation",
            "Sedation (MOAA/S)",
            "",
            Field.Kind.CHOICE,
            "5 alert, 0 no response",
            options(5, 0),
            "",
            true),
        new Field(
            "dissociation",
            "Dissociation",
            "",
            Field.Kind.CHOICE,
            "0 none, 10 the strongest imaginable",
            options(0, 10),
            "",
            true),
        new Field(
            "nausea",
            "Nausea",
            "",
            Field.Kind.CHOICE,
            "",
            List.of(
                new Option("none", "none"),
                new Option("mild", "mild"),
                new Option("strong", "strong"),
                new Option("vomited", "vomited")),
            "",
            true));
  }

  private static List<Option> options(int from, int to) {
    int step = from < to ? 1 : -1;
    return IntStream.rangeClosed(0, Math.abs(to - from))
        .map(i -> from + i * step)
        .mapToObj(n -> new Option(String.valueOf(n), String.valueOf(n)))
        .toList();
  }

  private static List<SessionView.Row> rows() {
    List<SessionView.Row> rows = new ArrayList<>();
    rows.add(
        new SessionView.Row(
            "11:40:31",
            "10",
            "164/101",
            "88",
            "97",
            "14",
            "5",
            "4",
            "mild",
            "Sam Ode",
            List.of(
                new SessionView.Line(
                    new Mark(Tone.WARN, "act"),
                    "BP-ACT",
                    "Blood pressure at or above the level at which a prescriber comes to the chair",
                    "160/100 mmHg",
                    true))));
    rows.add(
        new SessionView.Row(
            "11:24:02",
            "before",
            "138/86",
            "74",
            "98",
            "14",
            "5",
            "0",
            "none",
            "Sam Ode",
            List.of()));
    return rows;
  }

  private static Chart chart() {
    return Chart.titled("Blood pressure, mmHg")
        .axes("time", "mmHg")
        .clock()
        .at(List.of(684.0, 700.0, 710.0), List.of("11:24", "11:40", "11:50"))
        .add(
            new Chart.Series(
                "band from", Chart.Kind.EDGE, "quiet", List.of(120.0, 128.0, 130.0), 0))
        .add(new Chart.Series("band to", Chart.Kind.EDGE, "quiet", List.of(150.0, 170.0, 174.0), 0))
        .add(
            new Chart.Series(
                "systolic", Chart.Kind.JOINED, "main", List.of(138.0, 164.0, 151.0), 0))
        .add(
            new Chart.Series(
                "diastolic", Chart.Kind.JOINED, "second", List.of(86.0, 101.0, 94.0), 0))
        .band(0, 1)
        .limit(new Chart.Limit("act 160", 160, Tone.WARN))
        .limit(new Chart.Limit("stop 180", 180, Tone.STOP))
        .done();
  }
}
