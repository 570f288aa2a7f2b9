// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What the page has shown as stored is on the disk: the clinic is killed at a random moment of a
/// session, with and without its database, and started again on the same folder.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillTest {
  private static final Path DATA = RunningClinic.OwnFolder.make();
  private static final String PATIENT = "Greiner, Paul";
  private static final int MOST = 400;
  private static final long LIMIT_SECONDS = 60;

  private static @Nullable ClinicProcess running;

  private final List<String> shown = Collections.synchronizedList(new ArrayList<>());
  private int number;

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  private enum Killed {
    CLINIC,
    CLINIC_THEN_DATABASE,
    DATABASE_THEN_CLINIC
  }

  @Test
  @Order(1)
  void losesNoReadingThatWasShownAsStored() throws Exception {
    String session = "";
    for (Killed killed : Killed.values()) {
      long seed = System.nanoTime();
      System.out.printf("KillTest: %s, seed %d%n", killed, seed);
      ClinicProcess clinic = ClinicProcess.ready(DATA);
      Browser nurse = new Browser(clinic.port());
      if (session.isEmpty()) {
        session = opened(nurse);
      }
      killedWhileReading(clinic, nurse, session, killed, new Random(seed));
    }
    running = ClinicProcess.ready(DATA);
    String page = signedIn(new Browser(running.port()), session).body();
    assertThat(shown).hasSizeGreaterThan(3 * Killed.values().length);
    assertThat(shown).allSatisfy(reading -> assertThat(page).contains(">" + reading + "<"));
  }

  @Test
  @Order(2)
  void refusesASecondClinicInTheSameFolderInOneSentence() throws Exception {
    try (ClinicProcess clinic = Objects.requireNonNull(running)) {
      ClinicProcess.End second = ClinicProcess.end(DATA, 0);

      assertThat(second.status()).isEqualTo(1);
      assertThat(kedge(second)).containsExactly(second.said().lines().toList().getLast());
      assertThat(second.said()).contains(DATA.toString());
      assertThat(signedIn(new Browser(clinic.port()), "/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  @Order(3)
  void refusesAPortInUseInOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ClinicProcess.End end = ClinicProcess.end(DATA, taken.getLocalPort());

      assertThat(end.status()).isEqualTo(1);
      assertThat(kedge(end)).hasSize(1);
      assertThat(end.said())
          .contains("port %d is in use".formatted(taken.getLocalPort()))
          .doesNotContain("\tat ");
    }
  }

  private static List<String> kedge(ClinicProcess.End end) {
    return end.said().lines().filter(line -> line.startsWith("kedge: ")).toList();
  }

  /// Stores readings one after the other until the clinic is gone.
  private void killedWhileReading(
      ClinicProcess clinic, Browser nurse, String session, Killed killed, Random random)
      throws InterruptedException {
    HttpResponse<String> page = signedIn(nurse, session);
    CountDownLatch enough = new CountDownLatch(4 + random.nextInt(12));
    Thread typing = new Thread(() -> type(nurse, page, session, enough));
    typing.start();
    assertThat(enough.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    // No condition to wait for: this is the random moment.
    LockSupport.parkNanos(random.nextInt((int) TimeUnit.MILLISECONDS.toNanos(60)));
    if (killed == Killed.DATABASE_THEN_CLINIC) {
      clinic.killDatabase();
    }
    clinic.kill();
    if (killed == Killed.CLINIC_THEN_DATABASE) {
      clinic.killDatabase();
    }
    typing.join();
  }

  private void type(
      Browser nurse, HttpResponse<String> page, String session, CountDownLatch enough) {
    for (int sent = 0; sent < MOST; sent++) {
      number++;
      String pressure = "%d/%d".formatted(100 + number / 40, 50 + number % 40);
      String[] parts = pressure.split("/", 2);
      Map<String, String> fields =
          Map.of(
              "requestKey", UUID.randomUUID().toString(),
              "systolic", parts[0],
              "diastolic", parts[1]);
      try {
        HttpResponse<String> answer = nurse.submit(page, session + "/reading", fields);
        if (answer.statusCode() != 200 || !answer.body().contains("Reading stored")) {
          return;
        }
      } catch (AssertionError gone) {
        return;
      }
      shown.add(pressure);
      enough.countDown();
    }
  }

  private static HttpResponse<String> signedIn(Browser nurse, String path) {
    HttpResponse<String> page = nurse.signIn(path, "nurse", RunningClinic.PASSWORD);
    assertThat(page.statusCode()).isEqualTo(200);
    return page;
  }

  /// Opens a session; gives back its path.
  private static String opened(Browser nurse) {
    String list = signedIn(nurse, "/").body();
    Matcher row = Pattern.compile("/patient/([0-9a-f-]{36})\">" + PATIENT).matcher(list);
    assertThat(row.find()).isTrue();
    String path = "/session/" + row.group(1);
    HttpResponse<String> opened = nurse.submit(nurse.get(path), path + "/open", Map.of());
    assertThat(opened.body()).contains("Session opened");
    Matcher session = Pattern.compile(path + "/[0-9a-f-]{36}").matcher(opened.body());
    assertThat(session.find()).isTrue();
    return session.group();
  }
}
