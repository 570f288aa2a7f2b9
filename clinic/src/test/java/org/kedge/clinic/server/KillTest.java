// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Kills a clinic in the middle of a session, over and over, and looks for what it had shown as
/// stored.
class KillTest {
  private static final int ROUNDS = 3;

  /// No other number of the page is as high, so that each reading is found by its heart rate.
  private static final int FIRST_RATE = 150;

  private static final Pattern SESSION =
      Pattern.compile("href=\"(/session/[0-9a-f-]{36})\">Watch the dose<");
  private static final Pattern FORM =
      Pattern.compile("action=\"(/session/[0-9a-f-]{36}/[0-9a-f-]{36}/reading)\"");

  private final List<Integer> stored = new CopyOnWriteArrayList<>();
  private int next = FIRST_RATE;

  @Test
  void losesNoReadingThatThePageHadShownAsStored() throws Exception {
    Path data = folder();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      try (ClinicProcess clinic = ClinicProcess.start(data, ClinicProcess.freePort()).ready()) {
        Browser nurse = signedIn(clinic);
        String session = session(nurse);
        assertThat(shown(nurse, session)).as("seed " + seed).containsAll(stored);

        int before = stored.size();
        Thread typing = Thread.ofVirtual().start(() -> type(nurse, session));
        while (stored.size() < before + 2) {
          TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        boolean alsoTheDatabase = round % 2 == 1;
        clinic.kill();
        if (alsoTheDatabase) {
          clinic.killDatabase();
        }
        typing.join();
      }
    }
    try (ClinicProcess clinic = ClinicProcess.start(data, ClinicProcess.freePort()).ready()) {
      Browser nurse = signedIn(clinic);
      assertThat(shown(nurse, session(nurse))).as("seed " + seed).containsAll(stored);
      assertThat(stored).hasSizeGreaterThanOrEqualTo(2 * ROUNDS);
    }
  }

  /// Stores readings until the clinic does not answer any more.
  private void type(Browser nurse, String session) {
    try {
      while (next < 249) {
        HttpResponse<String> page = nurse.get(session);
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).isTrue();
        int rate = next++;
        HttpResponse<String> answer =
            nurse.submit(
                page,
                form.group(1),
                Map.of(
                    "systolic", "128",
                    "diastolic", "82",
                    "heart-rate", String.valueOf(rate),
                    "spo2", "98",
                    "respiratory-rate", "15",
                    "moaas", "5",
                    "dissociation", "2"));
        if (answer.statusCode() == 200 && answer.body().contains("Reading stored")) {
          stored.add(rate);
        }
      }
    } catch (AssertionError gone) {
      // The clinic was killed: what it had not acknowledged may be lost.
    }
  }

  private static List<Integer> shown(Browser nurse, String session) {
    return Pattern.compile("<td>(\\d{3})</td>")
        .matcher(nurse.get(session).body())
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  private static Browser signedIn(ClinicProcess clinic) {
    Browser browser = new Browser(clinic.port());
    assertThat(browser.signIn("/", "nurse", RunningClinic.PASSWORD).body()).contains("Patients");
    return browser;
  }

  private static String session(Browser nurse) {
    Matcher link = SESSION.matcher(nurse.get("/").body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void refusesASecondClinicOnOneFolderAndATakenPort() throws Exception {
    Path data = folder();
    try (ClinicProcess first = ClinicProcess.start(data, ClinicProcess.freePort()).ready()) {
      try (ClinicProcess second = ClinicProcess.start(data, ClinicProcess.freePort())) {
        assertThat(second.ended()).isEqualTo(1);
        assertThat(second.said().strip().lines()).hasSize(1);
        assertThat(second.said()).startsWith("kedge: ");
      }
      try (ClinicProcess third = ClinicProcess.start(folder(), first.port())) {
        assertThat(third.ended()).isEqualTo(1);
        assertThat(third.said()).contains("port " + first.port() + " is in use");
      }
      assertThat(signedIn(first).get("/").statusCode()).isEqualTo(200);
    }
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory(Path.of("target"), "killed-").toAbsolutePath();
  }
}
