// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a prescriber approves is held against the facts of that moment, on the demonstration's own
/// patients.
@RunningClinic
class ApprovalTest {
  @LocalServerPort int port;

  @Test
  void aContraindicationThatCameAfterTheProposalStandsAgainstTheApproval() {
    Browser prescriber = signedIn("prescriber");
    String id = patient(prescriber, "Falk, Miriam");
    aneurysm(prescriber, id);

    HttpResponse<String> answer =
        prescriber.submit(prescriber.get("/plan/" + id), "/plan/" + id + "/approve", Map.of());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("By the facts of now the drug is not eligible");
    assertThat(prescriber.get("/plan/" + id).body()).contains("Proposed, not approved");
  }

  @Test
  void aContraindicationThatCameAfterTheApprovalStandsAgainstTheDose() {
    Browser prescriber = signedIn("prescriber");
    String id = patient(prescriber, "Greiner, Paul");
    aneurysm(prescriber, id);

    HttpResponse<String> session =
        prescriber.submit(
            prescriber.get("/session/" + id),
            "/session/" + id + "/open",
            Map.of("requestKey", UUID.randomUUID().toString()));

    assertThat(session.body()).contains("No dose: the screening excludes this drug by now");
  }

  @Test
  void aNurseApprovesNothing() {
    Browser nurse = signedIn("nurse");
    String id = patient(nurse, "Dorn, Katharina");
    HttpResponse<String> page = nurse.get("/plan/" + id);

    assertThat(page.body()).doesNotContain("Propose this plan").contains("Options side by side");
    assertThat(
            nurse.submit(
                page,
                "/plan/" + id + "/propose",
                Map.of("option", "IV-05-3x", "requestKey", UUID.randomUUID().toString())))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
  }

  private static void aneurysm(Browser prescriber, String id) {
    String form = "/patient/" + id + "/fact/condition";
    HttpResponse<String> stored =
        prescriber.submit(
            prescriber.get(form), form, Map.of("condition", "aneurysm", "certainty", "confirmed"));
    assertThat(stored.body()).contains("Condition stored");
  }

  private static String patient(Browser browser, String name) {
    Matcher link =
        Pattern.compile("/patient/([0-9a-f-]{36})\">" + name).matcher(browser.get("/").body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Browser signedIn(String name) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("/", name, RunningClinic.PASSWORD).statusCode()).isEqualTo(200);
    return browser;
  }
}
