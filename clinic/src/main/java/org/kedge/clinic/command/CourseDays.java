// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedge.model.fit.PatientCourse;

/// Days of a course file, written as dates or as days from the first session: one or the other in
/// one file.
final class CourseDays {
  static final Set<String> KEYS = Set.of("date", "day");

  private final boolean dated;
  private final @Nullable LocalDate first;

  /// @param session any session of the file; it tells which way the file is written
  CourseDays(JsonObject session) throws BadInput {
    dated = session.has("date");
    first = dated ? date(session, "date") : null;
  }

  /// Day of a session or a score.
  ///
  /// @param least of the days allowed
  double day(JsonObject entry, double least) throws BadInput {
    if (entry.has(dated ? "day" : "date")) {
      throw entry.fault(
          dated ? "day" : "date", "no such key in a file whose first session has the other");
    }
    return dated ? day(entry, "date", least) : number(entry, "day", least);
  }

  /// Day at which the question is asked, under `asOf`.
  ///
  /// @param last day of the latest session or score
  double now(JsonObject root, double last) throws BadInput {
    if (!root.has("asOf")) {
      return last;
    }
    double day = dated ? day(root, "asOf", 0) : number(root, "asOf", 0);
    if (day < last) {
      throw root.fault("asOf", "no day before the latest session or score, " + text(last));
    }
    return day;
  }

  /// A day as the file writes its days.
  private String text(double day) {
    return first == null ? "day " + day : first.plusDays((long) day).toString();
  }

  private static double number(JsonObject entry, String key, double least) throws BadInput {
    if (!entry.has(key)) {
      throw entry.fault(key, "a number of days from the first session");
    }
    double day = entry.number(key, least, least, PatientCourse.LAST_DAY);
    return day == 0 ? 0 : day; // -0.0 and 0.0 are one day
  }

  private double day(JsonObject entry, String key, double least) throws BadInput {
    double day = ChronoUnit.DAYS.between(first == null ? LocalDate.MIN : first, date(entry, key));
    if (!(day >= least && day <= PatientCourse.LAST_DAY)) {
      throw entry.fault(
          key, "a date from %s to %s".formatted(text(least), text(PatientCourse.LAST_DAY)));
    }
    return day;
  }

  private static LocalDate date(JsonObject entry, String key) throws BadInput {
    String text = entry.text(key);
    return DateText.parse(text).orElseThrow(() -> entry.fault(key, DateText.EXPECTED));
  }
}
