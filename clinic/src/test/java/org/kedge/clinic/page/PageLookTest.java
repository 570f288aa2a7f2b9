// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page in a browser, on a desk, a tablet, a phone and paper: it draws without an error, an
/// accessibility checker finds nothing, and nothing sticks out to the side. Pictures are left in
/// `target/pages`.
@SpringBootTest(classes = Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageLookTest {
  private static final double PATIENCE_MS = 10_000;
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @LocalServerPort int port;

  private Playwright playwright;
  private Browser browser;

  @BeforeAll
  void start() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(ARGUMENTS));
  }

  @AfterAll
  void stop() {
    browser.close();
    playwright.close();
  }

  static Stream<String> samples() {
    return Gallery.samples().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadableOnDeskTabletPhoneAndPaper(String name) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      List<String> errors = new ArrayList<>();
      page.onPageError(errors::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          errors.add(message.text());
        }
      });
      // What the page of a session asks for every few seconds: nothing has changed.
      page.route("**/live?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
      page.onRequestFailed(request -> errors.add(request.url() + " failed"));
      show(page, name, 1280, 800, "desk");
      // An error summary takes the focus and scrolls the page: what lies under the banner then is
      // no small target.
      page.evaluate("() => window.scrollTo(0, 0)");
      assertEquals(
          List.of(),
          new AxeBuilder(page)
                  .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                  .analyze()
                  .getViolations()
                  .stream()
                  .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                  .toList());
      show(page, name, 820, 1180, "tablet");
      show(page, name, 390, 844, "phone");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      show(page, name, 794, 1123, "paper");
      assertTrue(
          page.locator(".print-head").innerText().contains("It is no medical device"),
          "paper carries the statement of intended use");
      page.locator(".card.next")
          .all()
          .forEach(card -> assertTrue(card.isVisible(), "what stands first is on the paper"));
      assertEquals(List.of(), errors);
    }
  }

  private void show(Page page, String name, int width, int height, String device) {
    page.setViewportSize(width, height);
    page.navigate("http://localhost:" + port + "/gallery/" + name);
    boolean wide =
        (boolean)
            page.evaluate(
                "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pages", name + "-" + device + ".png")));
    assertFalse(wide, name + " sticks out to the side on a " + device);
  }
}
