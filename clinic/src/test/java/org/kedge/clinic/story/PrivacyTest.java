// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.clinic.audit.AuditTrail;
import org.kedge.clinic.audit.Verification;
import org.kedge.clinic.server.ClinicApplication;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A walk over every page by every role, with the real log: who may read what, that nothing of a
/// person stands in an address or in the log, and that the trail tells of each page.
@SpringBootTest(
    classes = ClinicApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "logging.config=classpath:clinic-log.xml",
      "logging.file.name=" + PrivacyTest.LOG,
      "kedge.first-password=" + RunningClinic.PASSWORD
    })
@ContextConfiguration(initializers = RunningClinic.OwnFolder.class)
@Import(SetClock.OfClinic.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {
  static final String LOG = "target/privacy/clinic.log";
  private static final String GIVEN = "Zephyrine";

  /// What must stand in no address and in no line of the log: names, birth date, values typed.
  private static final List<String> SECRETS =
      List.of(GIVEN, "Sample", "1981-03-02", "147/93", "Quietword", "Zephyr");

  @Autowired AuditTrail trail;
  @LocalServerPort int port;

  static {
    startTheLogAnew();
  }

  private UUID patient = new UUID(0, 0);
  private String session = "";

  /// The first clinic of a process starts its logging and any later one finds it started, so that
  /// the log of this clinic would be that of whichever test came first. And a log left over from an
  /// earlier run must not be taken for this one's.
  private static void startTheLogAnew() {
    LoggingSystem.get(PrivacyTest.class.getClassLoader()).cleanUp();
    try {
      Files.deleteIfExists(Path.of(LOG));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @BeforeAll
  void takeAPatientIn() {
    Clerk prescriber = Clerk.signedIn(port, "prescriber");
    patient = prescriber.imported(GIVEN);
    prescriber.confirmed(patient);
    prescriber.proposed(patient, "IV-05-3x");
    prescriber.browser().postAll("/plan/" + patient + "/approve", prescriber.approval(patient));
    session = prescriber.opened(patient);
    clean(
        prescriber.send(
            session, session + "/reading", Map.of("systolic", "147", "diastolic", "93")));
  }

  private Stream<String> pages() {
    return Stream.of(
        "/patient/" + patient,
        "/patient/" + patient + "/fact/weight",
        "/screen/" + patient,
        "/plan/" + patient,
        "/session/" + patient,
        session,
        session + "/live",
        "/outcome/" + patient,
        "/replan/" + patient);
  }

  @ParameterizedTest
  @CsvSource({
    "prescriber, 200, 200, 403",
    "nurse, 200, 200, 403",
    "front-desk, 200, 403, 403",
    "administrator, 403, 403, 200",
  })
  void opensToEachRoleWhatItMayRead(String role, int desk, int care, int audit) {
    Clerk clerk = Clerk.signedIn(port, role);
    for (String page : List.of("/patient/import", "/patient/" + patient + "/import")) {
      assertThat(clean(clerk.get(page)).statusCode()).as(page).isEqualTo(desk);
    }
    pages()
        .forEach(page -> {
          long before = lines();
          assertThat(clean(clerk.get(page)).statusCode()).as(page).isEqualTo(care);
          assertThat(lines()).as("audit of " + page).isGreaterThan(before);
        });
    assertThat(clean(clerk.get("/audit")).statusCode()).isEqualTo(audit);
  }

  @ParameterizedTest
  @CsvSource({
    "nurse, /plan/{id}/approve",
    "nurse, /plan/{id}/propose",
    "nurse, /screen/{id}/override",
    "nurse, /replan/{id}/decide",
    "front-desk, /screen/{id}/attest",
    "front-desk, /session/{id}/open",
    "front-desk, /outcome/{id}/phq9",
    "administrator, /patient/search",
    "administrator, /session/{id}/open",
  })
  void keepsWhatAnotherRoleDoes(String role, String form) {
    Clerk clerk = Clerk.signedIn(port, role);
    String page = role.equals("administrator") ? "/audit" : "/";
    Map<String, String> fields =
        Map.of(
            "requestKey", UUID.randomUUID().toString(),
            "option", "IV-05-3x",
            "plan", UUID.randomUUID().toString(),
            "version", "1",
            "drug", "ketamine-iv",
            "rule", "CV-09",
            "value", "1",
            "reason", "Quietword");
    HttpResponse<String> answer =
        clean(clerk.send(page, form.replace("{id}", patient.toString()), fields));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void tellsNothingOfAPersonInAddressesOrInTheLogAlsoWhenSomethingFails() throws IOException {
    Clerk prescriber = Clerk.signedIn(port, "prescriber");
    String key = UUID.randomUUID().toString();
    Map<String, String> found = Map.of("name", "Zephyr");
    assertThat(clean(prescriber.send("/", "/patient/search", found)).body()).contains(GIVEN);
    assertThat(clean(prescriber.get("/session/" + UUID.randomUUID())).statusCode()).isEqualTo(404);
    assertThat(
            clean(prescriber.send("/", "/session/" + patient + "/open", Map.of("requestKey", key)))
                .statusCode())
        .isEqualTo(409);
    assertThat(
            clean(prescriber.send(session, session + "/reading", Map.of("systolic", "Quietword")))
                .statusCode())
        .isEqualTo(422);
    assertThat(clean(prescriber.get("/sample/broken")).statusCode()).isEqualTo(500);
    assertThat(
            clean(prescriber.send(session, session + "/act/note", Map.of("text", "Quietword")))
                .statusCode())
        .isEqualTo(200);

    // The page that fails on purpose bears the family's name in its class.
    String written = Files.readString(Path.of(LOG)).replace("SamplePages", "");
    assertThat(written).contains("a request failed").contains("IllegalStateException");
    assertThat(SECRETS).noneMatch(written::contains);
    assertThat(written).doesNotContain("Mrs Example", "1970-01-01");
    assertThat(trail.verify()).isInstanceOf(Verification.Intact.class);
  }

  /// Lines of the trail about the patient.
  private long lines() {
    return trail.about(patient, 0, 100_000).size();
  }

  /// Neither the address nor any redirect on the way to it tells of a person.
  private static HttpResponse<String> clean(HttpResponse<String> answer) {
    for (HttpResponse<String> hop = answer; ; hop = hop.previousResponse().orElseThrow()) {
      String told = hop.uri() + " " + hop.headers().firstValue("Location").orElse("");
      assertThat(SECRETS).noneMatch(told::contains);
      if (hop.previousResponse().isEmpty()) {
        return answer;
      }
    }
  }
}
