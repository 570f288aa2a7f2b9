// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kedge.clinic.record.Records;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Two requests at the same moment: a double click stores once, two people do not overwrite each
/// other, and who comes late reads a sentence.
@RunningClinic
@Import(SetClock.OfClinic.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoUsersTest {
  private static final String PROTOCOL = "IV-05-3x";

  @Autowired SetClock clock;
  @Autowired Records records;
  @LocalServerPort int port;

  private Clerk[] desks = {};

  @BeforeAll
  void signIn() {
    clock.set(SetClock.OfClinic.FIRST);
    desks =
        Stream.of("prescriber", "prescriber")
            .map(role -> Clerk.signedIn(port, role))
            .toArray(Clerk[]::new);
  }

  @Test
  void storesDoubleClicksOnce() throws Exception {
    UUID patient = desks[0].imported("Double");
    desks[0].confirmed(patient);
    desks[0].proposed(patient, PROTOCOL);

    Map<String, List<String>> approval = desks[0].approval(patient);
    String plan = "/plan/" + patient;
    assertThat(
            statuses(
                atOnce(
                    () -> desks[0].browser().postAll(plan + "/approve", approval),
                    () -> desks[0].browser().postAll(plan + "/approve", approval))))
        .containsExactly(200, 200);
    assertThat(all(patient, CarePlan.class)).hasSize(1);
    assertThat(all(patient, CarePlan.class).getFirst().getMeta().getVersionId()).isEqualTo("2");

    String page = "/session/" + patient;
    twice(page, page + "/open", Map.of());
    assertThat(all(patient, Encounter.class)).hasSize(1);

    String session = desks[0].session(patient);
    twice(
        session,
        session + "/reading",
        Map.of(
            "systolic", "121",
            "diastolic", "77",
            "heart-rate", "70",
            "spo2", "98",
            "respiratory-rate", "14",
            "moaas", "5",
            "dissociation", "0"));
    assertThat(readings(session)).containsExactly("121/77");

    answered(session);
    twice(
        session,
        session + "/act/start",
        Map.of(
            "strength", "1",
            "volume", "50",
            "rate", "52.5",
            "lot", "K-1",
            "expiry", "2027-06-30",
            "checkedBy", "N. Second"));
    assertThat(all(patient, MedicationAdministration.class)).hasSize(1);
  }

  @Test
  void letsOneOfTwoApproveAndTellsTheOther() throws Exception {
    UUID patient = desks[0].imported("Approved");
    desks[0].confirmed(patient);
    desks[0].proposed(patient, PROTOCOL);
    Map<String, List<String>> one = desks[0].approval(patient);
    Map<String, List<String>> other = desks[1].approval(patient);
    String approve = "/plan/" + patient + "/approve";

    List<HttpResponse<String>> answers =
        atOnce(
            () -> desks[0].browser().postAll(approve, one),
            () -> desks[1].browser().postAll(approve, other));

    assertThat(all(patient, CarePlan.class).getFirst().getMeta().getVersionId()).isEqualTo("2");
    assertThat(answers).anySatisfy(answer -> assertThat(answer.body()).contains("Approval stored"));
    assertThat(answers).allSatisfy(TwoUsersTest::speaks);
  }

  @Test
  void keepsTheReadingsOfTwoNurses() throws Exception {
    String session = desks[0].opened(approved("Nurses"));
    List<Callable<HttpResponse<String>>> both = new ArrayList<>();
    for (int desk = 0; desk < desks.length; desk++) {
      Clerk nurse = desks[desk];
      Map<String, String> form =
          nurse.form(session, Map.of("systolic", "13" + desk, "diastolic", "80"));
      both.add(() -> nurse.browser().post(session + "/reading", form));
    }

    assertThat(statuses(atOnce(both.get(0), both.get(1)))).containsExactly(200, 200);
    assertThat(readings(session)).containsExactlyInAnyOrder("130/80", "131/80");
  }

  @Test
  void opensOneOfTwoSessionsAndTellsTheOther() throws Exception {
    UUID patient = approved("Opened");
    String page = "/session/" + patient;
    Map<String, String> one = desks[0].form(page, Map.of());
    Map<String, String> other = desks[1].form(page, Map.of());

    List<HttpResponse<String>> answers =
        atOnce(
            () -> desks[0].browser().post(page + "/open", one),
            () -> desks[1].browser().post(page + "/open", other));

    assertThat(all(patient, Encounter.class)).hasSize(1);
    assertThat(statuses(answers)).containsOnlyOnce(200).contains(409);
    assertThat(answers)
        .anySatisfy(
            answer -> assertThat(answer.body()).contains("The patient has a session in progress"));
  }

  private UUID approved(String given) {
    UUID patient = desks[0].imported(given);
    desks[0].confirmed(patient);
    desks[0].proposed(patient, PROTOCOL);
    assertThat(
            desks[0]
                .browser()
                .postAll("/plan/" + patient + "/approve", desks[0].approval(patient))
                .body())
        .contains("Approval stored");
    return patient;
  }

  private static void speaks(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      assertThat(answer.statusCode()).isIn(409, 422);
      assertThat(answer.body())
          .containsAnyOf("changed by someone else", "was changed since", "does not wait any more");
    }
  }

  /// Every item yes, no suicidal thought.
  private void answered(String session) {
    Map<String, String> list = new LinkedHashMap<>();
    Pattern.compile("name=\"(check\\.[^\"]+)\"")
        .matcher(desks[0].get(session).body())
        .results()
        .forEach(item -> list.put(item.group(1), "yes"));
    assertThat(desks[0].send(session, session + "/check", list).statusCode()).isEqualTo(200);
    assertThat(desks[0].send(session, session + "/act/thoughts", Map.of("item9", "0")).statusCode())
        .isEqualTo(200);
  }

  private void twice(String page, String path, Map<String, String> fields) throws Exception {
    Map<String, String> form = desks[0].form(page, fields);
    Callable<HttpResponse<String>> click = () -> desks[0].browser().post(path, form);
    assertThat(statuses(atOnce(click, click))).containsExactly(200, 200);
  }

  private List<String> readings(String session) {
    return Pattern.compile("<td>(\\d+/\\d+)</td>")
        .matcher(desks[0].get(session).body())
        .results()
        .map(cell -> cell.group(1))
        .toList();
  }

  private <T extends Resource> List<T> all(UUID patient, Class<T> type) {
    return records.of(patient).all(type);
  }

  private static List<Integer> statuses(List<HttpResponse<String>> answers) {
    return answers.stream().map(HttpResponse::statusCode).toList();
  }

  private static List<HttpResponse<String>> atOnce(
      Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<HttpResponse<String>>> running =
          Stream.of(one, other)
              .map(work ->
                  threads.submit(() -> {
                    start.await();
                    return work.call();
                  }))
              .toList();
      return List.of(running.get(0).get(), running.get(1).get());
    }
  }
}
