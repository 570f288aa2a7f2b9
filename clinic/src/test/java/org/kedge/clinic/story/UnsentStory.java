// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// A reading that does not come through: the page does not go on saying that one is stored, and
/// keeps what was typed until it is.
@RunningClinic
@Import(SetClock.OfClinic.class)
class UnsentStory {
  @Autowired SetClock clock;
  @LocalServerPort int port;

  @Test
  void saysThatAReadingIsNotStoredUntilItIs() {
    clock.set(SetClock.OfClinic.FIRST);
    Clerk prescriber = Clerk.signedIn(port, "prescriber");
    UUID patient = prescriber.imported("Unsent");
    prescriber.confirmed(patient);
    prescriber.proposed(patient, "IV-05-3x");
    prescriber.browser().postAll("/plan/" + patient + "/approve", prescriber.approval(patient));
    prescriber.opened(patient);
    try (Watched desk = new Watched(port, "unsent")) {
      desk.signIn("nurse", RunningClinic.PASSWORD);
      desk.open("/session/" + patient);
      Locator unsent = desk.page().locator("#reading .unsent");
      reading(desk, "121");
      desk.stored("Reading");

      desk.page()
          .route("**/reading", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
      reading(desk, "122");
      assertThat(unsent).containsText("store it again");
      assertThat(desk.page().locator(".stored")).hasCount(0);
      assertThat(desk.page().locator("#systolic")).hasValue("122");

      desk.page().unroute("**/reading");
      desk.press("Store reading");
      desk.stored("Reading");
      assertThat(unsent).hasCount(0);
      desk.shows("122/70");
    }
  }

  private static void reading(Watched desk, String systolic) {
    desk.type(Map.of("systolic", systolic, "diastolic", "70"));
    desk.press("Store reading");
  }
}
