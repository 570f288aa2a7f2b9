// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.web.util.HtmlUtils;

/// A person who takes a made-up patient along the road over HTTP, as the forms do.
final class Clerk {
  private static final Path ELIGIBLE =
      Path.of("../protocol/src/test/resources/bundle/eligible.json");
  private static final Pattern CONFIRM = Pattern.compile("name=\"confirm\" value=\"([^\"]*)\"");

  private final Browser browser;

  private Clerk(Browser browser) {
    this.browser = browser;
  }

  static Clerk signedIn(int port, String role) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("/", role, RunningClinic.PASSWORD).statusCode()).isEqualTo(200);
    return new Clerk(browser);
  }

  Browser browser() {
    return browser;
  }

  HttpResponse<String> get(String path) {
    return browser.get(path);
  }

  /// Fields of a form of a page: what the page hides, with the given ones on top.
  Map<String, String> form(String page, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(Browser.hiddenIn(browser.get(page)));
    all.putAll(fields);
    return all;
  }

  HttpResponse<String> send(String page, String path, Map<String, String> fields) {
    return browser.post(path, form(page, fields));
  }

  /// Imports an eligible person of this name; gives back the id.
  UUID imported(String given) {
    try {
      String text = Files.readString(ELIGIBLE).replace("\"Ada\"", '"' + given + '"');
      HttpResponse<String> report =
          browser.upload(
              browser.get("/patient/import"),
              "/patient/import",
              "bundle",
              text.getBytes(StandardCharsets.UTF_8));
      assertThat(report.statusCode()).isEqualTo(200);
      return UUID.fromString(report.uri().getPath().split("/", -1)[2]);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// Confirms every point of the screening.
  void confirmed(UUID patient) {
    String path = "/screen/" + patient;
    HttpResponse<String> page = browser.get(path);
    assertThat(browser.postAll(path + "/attest", ticked(page)).body()).contains("stored");
  }

  /// What a page hides, with every point ticked.
  private static Map<String, List<String>> ticked(HttpResponse<String> page) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Browser.hiddenIn(page).forEach((name, value) -> fields.put(name, List.of(value)));
    fields.put("confirm", points(page));
    return fields;
  }

  private static List<String> points(HttpResponse<String> page) {
    List<String> points = new ArrayList<>();
    Matcher inputs = CONFIRM.matcher(page.body());
    while (inputs.find()) {
      points.add(HtmlUtils.htmlUnescape(inputs.group(1)));
    }
    return points;
  }

  /// Proposes a plan.
  void proposed(UUID patient, String protocol) {
    String page = "/plan/" + patient;
    Map<String, String> fields =
        Map.of("option", protocol, "strength", "1", "volume", "50", "indication", "TRD");
    Map<String, String> all = form(page, fields);
    all.putIfAbsent("start", "2026-11-24");
    HttpResponse<String> answer = browser.post(page + "/propose", all);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Proposal stored");
  }

  /// The form that approves the proposal, as the page shows it now: every point ticked.
  Map<String, List<String>> approval(UUID patient) {
    return ticked(browser.get("/plan/" + patient));
  }

  /// Opens a session; gives back its path.
  String opened(UUID patient) {
    String page = "/session/" + patient;
    HttpResponse<String> opened = send(page, page + "/open", Map.of());
    assertThat(opened.body()).contains("Session opened");
    return session(patient);
  }

  /// The path of the open session.
  String session(UUID patient) {
    Matcher session =
        Pattern.compile("/session/" + patient + "/[0-9a-f]{8}-[0-9a-f-]{27}")
            .matcher(browser.get("/session/" + patient).body());
    assertThat(session.find()).isTrue();
    return session.group();
  }
}
