// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.audit.Access;
import org.kedge.clinic.audit.Action;
import org.kedge.clinic.audit.AuditLine;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Outcome;
import org.kedge.clinic.record.Records;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningClinic
class SignInTest {
  @Autowired AuditTrail trail;
  @Autowired Users users;
  @Autowired Records records;
  @LocalServerPort int port;

  @Test
  void leadsBackToThePageThatWasAskedFor() {
    HttpResponse<String> page =
        new Browser(port).signIn("/sample", "prescriber", RunningClinic.PASSWORD);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/sample");
    assertThat(page.uri().getQuery()).isNull();
    assertThat(page.body()).contains("Demonstration prescriber, PRESCRIBER");
  }

  @Test
  void refusesAWrongPasswordAndSaysNoMore() {
    HttpResponse<String> wrong = new Browser(port).signIn("/sample", "nurse", "wrong");
    HttpResponse<String> unknown = new Browser(port).signIn("/sample", "nobody-here", "wrong");

    assertThat(wrong.uri().toString()).endsWith("/sign-in?failed");
    assertThat(withoutToken(unknown)).isEqualTo(withoutToken(wrong));
    assertThat(trail.newest(0, 20))
        .anySatisfy(
            line -> assertThat(line.access()).isEqualTo(Access.of(Action.SIGN_IN, Outcome.FAILED)));
  }

  @Test
  void locksAnAccountAfterRepeatedFailures() {
    UUID id = users.add("locked", "To be locked", Role.NURSE, RunningClinic.PASSWORD);
    for (int attempt = 0; attempt < 5; attempt++) {
      new Browser(port).signIn("/sample", "locked", "wrong");
    }

    HttpResponse<String> right =
        new Browser(port).signIn("/sample", "locked", RunningClinic.PASSWORD);

    assertThat(right.uri().toString()).endsWith("/sign-in?failed");
    assertThat(trail.newest(0, 30))
        .filteredOn(line -> line.actor().id().equals(id.toString()))
        .extracting(line -> line.access().action() + " " + line.access().outcome())
        .startsWith("SIGN_IN REFUSED", "LOCK DONE", "SIGN_IN FAILED");
  }

  @Test
  void refusesARoleAndTellsTheTrail() {
    UUID patient = aPatient();
    Browser nurse = signedIn("nurse");

    HttpResponse<String> page = nurse.get("/sample/patient/" + patient + "/plan");

    assertThat(page.statusCode()).isEqualTo(403);
    AuditLine line = trail.about(patient, 0, 1).getFirst();
    assertThat(line.access())
        .isEqualTo(new Access(Action.PAGE, Outcome.REFUSED, patient, null, null));
    assertThat(line.actor().role()).isEqualTo("NURSE");
    assertThat(line.page()).isEqualTo("/sample/patient/{id}/plan");
    assertThat(signedIn("prescriber").get("/sample/patient/" + patient + "/plan").statusCode())
        .isEqualTo(200);
  }

  @Test
  void tellsWhoReadOnWhichPage() {
    UUID patient = aPatient();
    Browser nurse = signedIn("nurse");
    HttpResponse<String> page = nurse.get("/sample/patient/" + patient);

    AuditLine line = trail.about(patient, 0, 1).getFirst();
    assertThat(line.access().action()).isEqualTo(Action.READ);
    assertThat(line.page()).isEqualTo("/sample/patient/{id}");
    assertThat(line.requestId().toString()).isEqualTo(Browser.header(page, "X-Request-Id"));
  }

  @Test
  void endsBothSessionsAtSignOut() {
    Browser browser = signedIn("nurse");
    HttpResponse<String> out = browser.submit(browser.get("/sample"), "/sign-out", Map.of());

    assertThat(out.uri().getPath()).isEqualTo("/sign-in");
    assertThat(browser.get("/sample").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void refusesAFormWithoutItsToken() {
    Browser browser = signedIn("nurse");
    Map<String, String> fields =
        Map.of("family", "Forged", "formKey", UUID.randomUUID().toString());

    assertThat(browser.post("/sample", fields).statusCode()).isEqualTo(403);
  }

  @Test
  void storesADoubleClickOnce() {
    Browser browser = signedIn("nurse");
    HttpResponse<String> form = browser.get("/sample");
    Map<String, String> fields = Map.of("family", "Clicked");

    String first = browser.submit(form, "/sample", fields).body();
    assertThat(browser.submit(form, "/sample", fields).body()).isEqualTo(first);
    assertThat(records.patients("clicked", 0, 10).total()).isEqualTo(1);
  }

  @Test
  void changesTheSessionAtSignIn() {
    Browser browser = new Browser(port);
    String before = browser.cookie();
    browser.signIn("/sample", "nurse", RunningClinic.PASSWORD);

    assertThat(browser.cookie()).isNotEqualTo(before);
  }

  @Test
  void tellsTheBrowserToBeStrict() {
    HttpResponse<String> page = signedIn("nurse").get("/sample");

    assertThat(Browser.header(page, "Content-Security-Policy"))
        .contains("script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(Browser.header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(Browser.header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Browser.header(page, "Cache-Control")).contains("no-store");
  }

  @Test
  void showsNothingOfWhatFailed() {
    HttpResponse<String> page = signedIn("nurse").get("/sample/broken");

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .doesNotContain("Example", "1970", "IllegalState", "at org.")
        .contains(Browser.header(page, "X-Request-Id"));
  }

  private Browser signedIn(String name) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("/sample", name, RunningClinic.PASSWORD).statusCode()).isEqualTo(200);
    return browser;
  }

  private UUID aPatient() {
    Patient stored = records.admit(UUID.randomUUID(), new Patient());
    return UUID.fromString(stored.getIdElement().getIdPart());
  }

  private static String withoutToken(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]*\"", "");
  }
}
