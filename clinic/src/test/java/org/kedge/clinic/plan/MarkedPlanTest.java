// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The curves of a patient unlike those studied say so, before a plan is chosen and after.
@RunningClinic
class MarkedPlanTest {
  private static final String MARK =
      "Extrapolation: this patient is outside 53 to 93 kg, the range of those studied with infusions (row ivv.wt_studied).";

  @LocalServerPort int port;

  @Test
  void anOptionAndTheStoredPlanAreMarked() {
    Browser prescriber = new Browser(port);
    prescriber.signIn("/", "prescriber", RunningClinic.PASSWORD);
    Matcher link =
        Pattern.compile("/patient/([0-9a-f-]{36})\">Eberle").matcher(prescriber.get("/").body());
    assertThat(link.find()).isTrue();
    String plan = "/plan/" + link.group(1);
    assertThat(prescriber.get(plan).body()).contains("Expected MADRS").doesNotContain(MARK);

    String form = "/patient/" + link.group(1) + "/fact/weight";
    HttpResponse<String> empty = prescriber.get(form);
    Matcher moment = Pattern.compile("name=\"at\"[^>]* value=\"([^\"]+)\"").matcher(empty.body());
    assertThat(moment.find()).isTrue();
    prescriber.submit(empty, form, Map.of("weight", "94", "at", moment.group(1)));
    assertThat(prescriber.get(plan).body()).contains(MARK);

    prescriber.submit(prescriber.get(plan), plan + "/propose", Map.of("option", "IV-05-3x"));
    assertThat(prescriber.get(plan).body())
        .contains("Proposed, not approved")
        .contains(MARK)
        .contains("the rise by the drug alone")
        .contains("Ketamine in venous plasma");
  }
}
