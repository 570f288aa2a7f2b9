// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.ClinicApplication;
import org.kedge.clinic.server.RunningClinic;
import org.kedge.clinic.story.SetClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The demonstration loads at any hour, also on the days on which the clocks are changed, and shows
/// at least ten patients of whom no two stand at the same place.
class DemonstrationTest {
  private static final Pattern ROW = Pattern.compile("(?s)<tr>\\s*<th scope=\"row\">(.*?)</tr>");
  private static final Pattern CELL =
      Pattern.compile("(?s)<td data-label=\"(?:Where|Now)\">(.*?)</td>");

  private static final Pattern ENDED =
      Pattern.compile("/patient/([0-9a-f-]{36})\"[^<]*</a>(?:(?!</tr>)[\\s\\S])*Course ended");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T00:30:00Z, UTC",
    "2026-11-24T12:00:00Z, UTC",
    "2026-10-25T10:00:00Z, Europe/Vienna",
    "2026-03-29T10:00:00Z, Europe/Vienna",
  })
  void showsEachPatientAtAnotherStepAndWhatCameOfTheEndedCourse(Instant now, String zone) {
    try (ConfigurableApplicationContext clinic = clinic(now, zone)) {
      int port = clinic.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      Browser browser = new Browser(port);
      HttpResponse<String> list = browser.signIn("/", "prescriber", RunningClinic.PASSWORD);
      List<String> places =
          ROW.matcher(list.body()).results().map(row -> place(row.group(1))).toList();

      assertThat(places).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
      tellsTheOutcomeOfTheEnded(browser, list.body());
    }
  }

  /// A course that has ended is told as a course, with its sessions.
  private static void tellsTheOutcomeOfTheEnded(Browser browser, String list) {
    Matcher ended = ENDED.matcher(list);
    assertThat(ended.find()).isTrue();
    assertThat(browser.get("/outcome/" + ended.group(1)).body())
        .contains("No response: PHQ-9 fell by 0 %")
        .doesNotContain("No change can be told yet");
    assertThat(browser.get("/replan/" + ended.group(1)).body())
        .contains("Nothing to decide now")
        .contains("No benefit after six sessions");
  }

  /// Step, phase and what to do next, as the row shows them.
  private static String place(String row) {
    return String.join(
        " | ",
        CELL.matcher(row)
            .results()
            .map(cell -> cell.group(1).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip())
            .toList());
  }

  private static ConfigurableApplicationContext clinic(Instant now, String zone) {
    SpringApplication clinic =
        new SpringApplicationBuilder(ClinicApplication.class)
            .initializers(new RunningClinic.OwnFolder())
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean(
                        "setClock",
                        SetClock.class,
                        () -> new SetClock(now),
                        bean -> bean.setPrimary(true)))
            .build();
    return clinic.run(
        "--server.port=0",
        "--logging.config=classpath:test-log.xml",
        "--kedge.first-password=" + RunningClinic.PASSWORD,
        "--kedge.clinic.zone=" + zone);
  }
}
