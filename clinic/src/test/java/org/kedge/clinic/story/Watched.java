// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person at Chromium. Every script error, failed request and answer of 400 or more is kept as a
/// fault, except a refusal that the story asks for.
final class Watched implements AutoCloseable {
  private static final double PATIENCE_MS = 15_000;

  private final Playwright playwright;
  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final String story;
  private final List<String> faults = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private Optional<String> expected = Optional.empty();
  private int pictures;

  /// @param port of the clinic
  /// @param story goes into the names of the pictures
  Watched(int port, String story) {
    this.base = "http://localhost:" + port;
    this.story = story;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    this.context = browser.newContext();
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    assertionsWait();
    watch();
  }

  private static void assertionsWait() {
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(
        PATIENCE_MS);
  }

  private void watch() {
    page.onPageError(error -> faults.add("script: " + error));
    page.onConsoleMessage(message -> {
      // A refused answer is written there, too; it is judged below.
      if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
        faults.add("console: " + message.text());
      }
    });
    page.onRequest(request -> addresses.add(request.url()));
    page.onRequestFailed(request -> {
      // Leaving a page ends the question that it asks every four seconds.
      if (!(request.url().contains("/live?") && request.failure().contains("ERR_ABORTED"))) {
        faults.add("request: %s %s".formatted(request.url(), request.failure()));
      }
    });
    page.onResponse(response -> {
      String answer = response.status() + " " + response.request().method();
      if (response.status() >= 400) {
        if (expected.filter(answer::equals).isPresent()) {
          expected = Optional.empty();
        } else {
          faults.add(answer + " " + response.url());
        }
      }
    });
  }

  /// What went wrong so far.
  List<String> faults() {
    return List.copyOf(faults);
  }

  /// Every address that was asked for.
  List<String> addresses() {
    return List.copyOf(addresses);
  }

  Page page() {
    return page;
  }

  void open(String path) {
    page.navigate(base + path);
  }

  void signIn(String name, String password) {
    open("/");
    page.locator("#username").fill(name);
    page.locator("#password").fill(password);
    press("Sign in");
    shows(page.getByRole(AriaRole.HEADING, heading("Patients")));
  }

  private static Page.GetByRoleOptions heading(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, heading(button)).click();
  }

  /// Presses a button whose form is refused: the answer is 422, and a sentence says why.
  void pressRefused(String button, String sentence) {
    expected = Optional.of("422 POST");
    press(button);
    assertThat(page.locator("[role=alert].note.stop")).containsText(sentence);
    if (expected.isPresent()) {
      faults.add("was not refused: " + button);
    }
  }

  /// Follows a link.
  void follow(String link) {
    page.getByRole(AriaRole.LINK, heading(link)).first().click();
  }

  void fill(String id, String text) {
    page.locator("#" + id).fill(text);
  }

  void type(Map<String, String> values) {
    values.forEach(this::fill);
  }

  /// Picks an answer among radio buttons of a form.
  void pick(String form, String name, String value) {
    page.locator("#%s label:has(input[name='%s'][value='%s'])".formatted(form, name, value))
        .click();
  }

  /// Opens what is folded, where it is.
  void unfold(String id) {
    Locator folded = page.locator("#" + id);
    if (folded.getAttribute("open") == null) {
      folded.locator("summary").first().click();
    }
  }

  void shows(Locator place) {
    assertThat(place.first()).isVisible();
  }

  void shows(String words) {
    shows(page.getByText(words));
  }

  /// Waits for the word that something is stored.
  void stored(String what) {
    assertThat(page.locator(".stored")).containsText(what);
  }

  void picture(String name) {
    pictures++;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pages", "%s-%02d-%s.png".formatted(story, pictures, name))));
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
