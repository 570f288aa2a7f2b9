// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningClinic
class AccountTest {
  private static final Pattern FRESH = Pattern.compile("<code>([a-z0-9-]{19})</code>");

  @LocalServerPort int port;
  @Autowired Users users;

  @Test
  void anAdministratorAddsAPersonWhoSignsInAndChangesThePassword() {
    Browser administrator = signedIn("administrator", RunningClinic.PASSWORD);
    String name = "n" + UUID.randomUUID().toString().substring(0, 8);
    String password = added(administrator, name);

    Browser person = signedIn(name, password);
    HttpResponse<String> changed =
        person.submit(
            person.get("/password"),
            "/password",
            Map.of("now", password, "next", "another password", "again", "another password"));

    assertThat(changed.body()).contains("holds from the next sign-in on");
    assertThat(new Browser(port).signIn("/", name, password).body()).contains("did not work");
    assertThat(new Browser(port).signIn("/", name, "another password").body()).contains("Patients");
  }

  @Test
  void aClosedAccountOpensNoFurtherPage() {
    Browser administrator = signedIn("administrator", RunningClinic.PASSWORD);
    String name = "n" + UUID.randomUUID().toString().substring(0, 8);
    Browser person = signedIn(name, added(administrator, name));
    assertThat(person.get("/").uri().getPath()).isEqualTo("/");

    UUID id = users.find(name).orElseThrow().id();
    administrator.submit(
        administrator.get("/accounts"), "/accounts/" + id + "/enabled", Map.of("enabled", "false"));

    assertThat(person.get("/").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void nobodyClosesTheirOwnAccount() {
    Browser administrator = signedIn("administrator", RunningClinic.PASSWORD);
    UUID id = users.find("administrator").orElseThrow().id();
    HttpResponse<String> answer =
        administrator.submit(
            administrator.get("/accounts"),
            "/accounts/" + id + "/enabled",
            Map.of("enabled", "false"));

    assertThat(answer.body()).contains("closed by another administrator");
    assertThat(users.find(id).orElseThrow().enabled()).isTrue();
  }

  @Test
  void aNameIsTakenOnceAndWhatIsMissingIsSaid() {
    Browser administrator = signedIn("administrator", RunningClinic.PASSWORD);
    HttpResponse<String> taken =
        administrator.submit(
            administrator.get("/accounts"),
            "/accounts",
            Map.of("name", "nurse", "display", "Another", "role", "NURSE"));
    HttpResponse<String> empty =
        administrator.submit(
            administrator.get("/accounts"), "/accounts", Map.of("name", "A B", "display", ""));

    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("taken by another account");
    assertThat(empty.body())
        .contains("small letters", "2 to 80 letters", "A role has to be chosen");
  }

  @Test
  void aWrongPasswordOfNowChangesNothing() {
    Browser nurse = signedIn("nurse", RunningClinic.PASSWORD);
    HttpResponse<String> answer =
        nurse.submit(
            nurse.get("/password"),
            "/password",
            Map.of("now", "guess", "next", "another password", "again", "another pass"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("not your password of now", "typed in two ways");
    assertThat(signedIn("nurse", RunningClinic.PASSWORD).get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void onlyAnAdministratorSeesTheAccounts() {
    assertThat(signedIn("prescriber", RunningClinic.PASSWORD).get("/accounts").statusCode())
        .isEqualTo(403);
  }

  private String added(Browser administrator, String name) {
    HttpResponse<String> answer =
        administrator.submit(
            administrator.get("/accounts"),
            "/accounts",
            Map.of("name", name, "display", "Somebody New", "role", "NURSE"));
    Matcher fresh = FRESH.matcher(answer.body());
    assertThat(fresh.find()).as(answer.body()).isTrue();
    return fresh.group(1);
  }

  private Browser signedIn(String name, String password) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("/", name, password).statusCode()).isEqualTo(200);
    return browser;
  }
}
