// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// The patient's road in a browser, from the import to the day of the next session.
@RunningClinic
@Import(SetClock.OfClinic.class)
class RoadStory {
  private static final Path ELIGIBLE =
      Path.of("../protocol/src/test/resources/bundle/eligible.json");

  @Autowired SetClock clock;
  @LocalServerPort int port;

  @Test
  void leadsFromImportToReplanOfAnInfusionCourse() throws IOException {
    clock.set(at("09:00"));
    try (Watched desk = new Watched(port, "road")) {
      desk.signIn("prescriber", RunningClinic.PASSWORD);
      String patient = imported(desk, ELIGIBLE);
      screened(desk, patient);
      planned(desk, patient, "Standard infusions, three a week");
      opened(desk, patient);

      clock.set(at("09:10"));
      prepared(desk);
      clock.set(at("09:30"));
      infused(desk);
      clock.set(at("10:20"));
      staysForAnHour(desk);
      clock.set(Instant.parse("2026-11-25T09:00:00Z"));
      scored(desk, patient);
      decided(desk, patient);

      assertThat(desk.faults()).isEmpty();
      assertThat(desk.addresses()).noneMatch(address -> address.contains("Sample"));
    }
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-24T%s:00Z".formatted(time));
  }

  /// Gives back the patient's id.
  private static String imported(Watched desk, Path file) {
    desk.open("/patient/import");
    desk.page().locator("#bundle").setInputFiles(file);
    desk.press("Import");
    desk.page().waitForURL("**/patient/*/import");
    desk.shows("facts taken, 0 entries to look at");
    desk.shows("AllergyIntolerance: 1");
    desk.picture("report");
    desk.follow("Go on to the patient");
    desk.shows("No question is open for the screening.");
    desk.picture("patient");
    return desk.page().url().replaceAll(".*/", "");
  }

  private static void screened(Watched desk, String patient) {
    desk.open("/screen/" + patient);
    assertThat(desk.page().locator("p.decision")).hasText(new String[] {"Eligible", "Eligible"});
    Locator points = desk.page().locator("input[name=confirm]");
    assertThat(points.count()).isPositive();
    points.all().forEach(Locator::check);
    desk.picture("screen");
    desk.press("Confirm what is ticked");
    desk.stored("confirmation");
    assertThat(points).hasCount(0);
  }

  private static void planned(Watched desk, String patient, String protocol) {
    desk.open("/plan/" + patient);
    desk.type(Map.of("strength", "1", "volume", "50"));
    desk.press("Make out the options");
    desk.shows("Options side by side");
    assertThat(desk.page().locator("figure.chart .plot canvas").first()).isVisible();
    desk.picture("options");
    desk.press("Propose " + protocol);
    desk.stored("Proposal");
    desk.page().locator("input[name=confirm]").all().forEach(Locator::check);
    desk.picture("proposal");
    desk.press("Approve this plan");
    desk.stored("Approval");
    desk.shows("Demonstration prescriber");
    desk.picture("plan");
  }

  private static void opened(Watched desk, String patient) {
    desk.open("/session/" + patient);
    desk.press("Open the session");
    desk.stored("Session opened");
    desk.shows("points stand before the dose");
    assertThat(desk.page().locator("#act-start, #act-device")).hasCount(0);
    desk.picture("opened");
  }

  private static void answered(Watched desk, String form, String button) {
    desk.page().locator("#" + form + " label:has(input[value=yes])").all().forEach(Locator::click);
    desk.press(button);
    desk.stored("List stored");
  }

  private void prepared(Watched desk) {
    answered(desk, "checklist", "Store the list");
    desk.pick("act-thoughts", "item9", "0");
    desk.press("Store the answers");
    desk.stored("Suicidal thoughts");
    reading(desk, "09:20", 124, 78, 70, 0);
    desk.picture("prepared");
  }

  private void infused(Watched desk) {
    desk.shows("Start the dose");
    assertThat(desk.page().locator("#start-strength")).hasValue("1");
    assertThat(desk.page().locator("#start-rate")).hasValue("52.5");
    desk.fill("start-rate", "90");
    desk.type(
        Map.of(
            "start-volume", "50",
            "start-lot", "K-1",
            "start-expiry", "2027-06-30",
            "start-checkedBy", "N. Second"));
    desk.pressRefused("Dose started now", "52.5");
    desk.picture("rate-refused");
    desk.fill("start-rate", "52.5");
    desk.press("Dose started now");
    desk.stored("Start the dose");
    reading(desk, "09:40", 138, 84, 80, 4);
    reading(desk, "09:50", 142, 86, 82, 5);
    reading(desk, "10:00", 136, 82, 78, 3);
    desk.picture("running");
    clock.set(at("10:10"));
    desk.fill("stop-total", "35");
    desk.press("Dose ended now");
    desk.stored("End the dose");
    desk.shows("35 mg given");
  }

  private void staysForAnHour(Watched desk) {
    reading(desk, "10:11", 132, 80, 76, 2);
    reading(desk, "10:25", 128, 79, 74, 0);
    answered(desk, "ready", "Store what was seen");
    reading(desk, "10:40", 126, 78, 72, 0);
    reading(desk, "11:00", 125, 78, 71, 0);
    desk.shows("By the clock not before 11:10");
    assertThat(desk.page().locator("#act-discharge")).hasCount(0);
    desk.picture("before-leaving");
    reading(desk, "11:10", 124, 78, 70, 0);
    clock.set(at("11:11"));
    desk.page().reload();
    desk.shows("Every point is met: the patient may leave");
    desk.picture("ready");
    desk.press("The patient leaves now");
    desk.stored("Discharge");
    desk.shows("Discharged at 2026-11-24 11:11 UTC");
    desk.picture("discharged");
  }

  private static void scored(Watched desk, String patient) {
    desk.open("/outcome/" + patient);
    for (int item = 1; item <= 9; item++) {
      desk.pick("phq9", "phq9-" + item, item == 9 ? "0" : "1");
    }
    desk.press("Store PHQ-9");
    desk.stored("PHQ-9 stored");
    desk.shows("8 points");
    desk.picture("outcome");
  }

  private static void decided(Watched desk, String patient) {
    desk.open("/replan/" + patient);
    desk.page().locator("#signals label:has(input[value=no])").all().forEach(Locator::click);
    desk.press("Store the answers");
    desk.stored("Answers stored");
    desk.pick("decide", "decision", "CONTINUE");
    desk.fill("reason", "Better after one session");
    desk.picture("replan");
    desk.press("Record the decision");
    desk.stored("Decision stored");
    desk.open("/");
    Locator row =
        desk.page()
            .locator("tbody tr")
            .filter(new Locator.FilterOptions().setHasText("Sample, Ada"));
    assertThat(row).containsText("On course");
    assertThat(row).containsText("Session 2");
    assertThat(row).containsText("2026-11-2");
    desk.picture("list");
  }

  private void reading(
      Watched desk, String time, int systolic, int diastolic, int rate, int dissociation) {
    clock.set(at(time));
    desk.type(
        Map.of(
            "systolic", String.valueOf(systolic),
            "diastolic", String.valueOf(diastolic),
            "heart-rate", String.valueOf(rate),
            "spo2", "98",
            "respiratory-rate", "15"));
    desk.pick("reading", "moaas", "5");
    desk.pick("reading", "dissociation", String.valueOf(dissociation));
    desk.press("Store reading");
    desk.stored("Reading stored " + time);
  }

  @Test
  void keepsAnEsketaminePatientForTwoHoursAfterTheFirstDevice() throws IOException {
    clock.set(at("12:00"));
    Path other = Path.of("target", "eligible-other.json");
    Files.writeString(other, Files.readString(ELIGIBLE).replace("\"Ada\"", "\"Eva\""));
    try (Watched desk = new Watched(port, "spray")) {
      desk.signIn("prescriber", RunningClinic.PASSWORD);
      String patient = imported(desk, other);
      screened(desk, patient);
      planned(desk, patient, "Esketamine nasal spray, treatment-resistant depression, US label");
      opened(desk, patient);
      clock.set(at("12:10"));
      answered(desk, "checklist", "Store the list");
      desk.pick("act-thoughts", "item9", "0");
      desk.press("Store the answers");
      desk.stored("Suicidal thoughts");
      reading(desk, "12:20", 124, 78, 70, 0);

      device(desk, "12:30");
      assertThat(desk.page().locator("#act-device")).isVisible();
      device(desk, "12:36");
      desk.shows("12:36:00 nasal device, lot S-1");
      assertThat(desk.page().locator("#live")).not().containsText("too soon");
      reading(desk, "12:50", 132, 82, 76, 4);
      reading(desk, "13:10", 138, 84, 80, 5);
      reading(desk, "13:30", 130, 80, 74, 1);
      reading(desk, "14:00", 126, 78, 72, 0);
      answered(desk, "ready", "Store what was seen");
      reading(desk, "14:16", 125, 78, 71, 0);
      reading(desk, "14:29", 124, 78, 70, 0);

      clock.set(at("14:29"));
      desk.page().reload();
      desk.shows("By the clock not before 14:30");
      assertThat(desk.page().locator("#act-discharge")).hasCount(0);
      String session = desk.page().url().replaceAll("http://[^/]*", "");
      for (String asker : List.of("prescriber", "nurse")) {
        assertThat(discharge(asker, session).statusCode()).isEqualTo(422);
      }
      clock.set(at("14:30"));
      clock.pass(Duration.ofSeconds(30));
      desk.page().reload();
      desk.shows("Every point is met: the patient may leave");
      assertThat(discharge("nurse", session).statusCode()).isEqualTo(200);
      desk.page().reload();
      desk.shows("Discharged at 2026-11-24 14:30 UTC");
      desk.picture("discharged");

      assertThat(desk.faults()).isEmpty();
    }
  }

  private void device(Watched desk, String time) {
    clock.set(at(time));
    desk.type(Map.of("device-lot", "S-1", "device-expiry", "2027-06-30"));
    desk.press("Device given now");
    desk.stored("Nasal device, stored " + time);
  }

  /// Asks for the discharge whether the page offers it or not.
  private HttpResponse<String> discharge(String asker, String session) {
    Browser browser = new Browser(port);
    HttpResponse<String> page = browser.signIn(session, asker, RunningClinic.PASSWORD);
    return browser.submit(page, session + "/act/discharge", Map.of());
  }
}
