// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Condition;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.record.Records;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningClinic
class WrongFactTest {
  @LocalServerPort int port;
  @Autowired Records records;

  @Test
  void aFactEnteredInErrorStaysInTheRecordAndCountsForNothing() {
    Browser nurse = signedIn();
    String id = patient(nurse);
    HttpResponse<String> page = nurse.get("/patient/" + id);
    assertThat(page.body()).contains("Excluded");
    Matcher fact =
        Pattern.compile("(?s)Aneurysm.*?name=\"resource\" value=\"(Condition/[0-9a-f-]{36})\"")
            .matcher(page.body());
    assertThat(fact.find()).isTrue();

    HttpResponse<String> after =
        nurse.submit(page, "/patient/" + id + "/wrong", Map.of("resource", fact.group(1)));

    assertThat(after.body()).contains("Entered in error, stored").doesNotContain("Excluded");
    UUID condition = UUID.fromString(fact.group(1).substring("Condition/".length()));
    assertThat(records.of(UUID.fromString(id)).history(Condition.class, condition)).hasSize(2);
  }

  @Test
  void nothingButAFactOfThisPatientCanBeMarked() {
    Browser nurse = signedIn();
    String id = patient(nurse);
    for (String resource : new String[] {"Patient/" + id, "Condition/nothing", "CarePlan/" + id}) {
      HttpResponse<String> answer =
          nurse.submit(
              nurse.get("/patient/" + id),
              "/patient/" + id + "/wrong",
              Map.of("resource", resource, "requestKey", UUID.randomUUID().toString()));
      assertThat(answer.statusCode()).as(resource).isEqualTo(404);
    }
  }

  private static String patient(Browser browser) {
    Matcher link =
        Pattern.compile("/patient/([0-9a-f-]{36})\">Castellan, Rosa")
            .matcher(browser.get("/").body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Browser signedIn() {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("/", "nurse", RunningClinic.PASSWORD).statusCode()).isEqualTo(200);
    return browser;
  }
}
