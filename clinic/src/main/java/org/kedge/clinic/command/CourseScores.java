// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.fit.Rating;
import org.kedge.model.mood.Crosswalk;
import org.kedge.model.mood.Scale;

/// Reads the scores of a course file.
final class CourseScores {
  private static final int MOST = 1000;
  private static final Set<String> KEYS = Set.of("date", "day", "instrument", "total");

  private final Crosswalk crosswalk;
  private final double oldestDay;
  private final Row baselines;

  CourseScores(Evidence evidence) {
    crosswalk = new Crosswalk(evidence);
    oldestDay = -evidence.value("outcome.baseline.age", "d");
    baselines = evidence.row("per.B0");
  }

  /// The scores in the order of the file.
  ///
  /// @throws BadInput if one is not as expected, or the baseline is outside the range of its row
  List<Rating> read(JsonObject root, CourseDays days) throws BadInput {
    List<JsonObject> given = root.objects("scores", KEYS);
    if (given.size() > MOST) {
      throw root.fault("scores", "at most %d scores".formatted(MOST));
    }
    List<Rating> ratings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonObject one : given) {
      Scale scale = scale(one);
      double day = days.day(one, oldestDay);
      if (!seen.add(scale.word() + day)) {
        throw one.fault("instrument", "one score of an instrument a day");
      }
      ratings.add(new Rating(day, scale, total(one, scale)));
    }
    Optional<Rating> baseline =
        ratings.stream().filter(one -> one.day() <= 0).max(Rating.START_LAST);
    if (baseline.isPresent()) {
      requireBaseline(given.get(ratings.indexOf(baseline.get())), baseline.get());
    }
    return ratings;
  }

  /// The model holds for some baselines alone.
  private void requireBaseline(JsonObject one, Rating rating) throws BadInput {
    double madrs = crosswalk.level(rating.scale(), rating.total()).madrs();
    double low = baselines.low().orElseThrow();
    double high = baselines.high().orElseThrow();
    if (!(madrs >= low && madrs <= high)) {
      throw one.fault(
          "total",
          "a baseline of %.0f to %.0f MADRS points (row per.B0; this is %.0f of them)"
              .formatted(low, high, madrs));
    }
  }

  private static Scale scale(JsonObject one) throws BadInput {
    String word = one.text("instrument");
    for (Scale scale : Scale.values()) {
      if (scale.word().equals(word)) {
        return scale;
      }
    }
    throw one.fault(
        "instrument",
        Arrays.stream(Scale.values()).map(Scale::word).collect(Collectors.joining(" or ")));
  }

  private double total(JsonObject one, Scale scale) throws BadInput {
    if (!one.has("total")) {
      throw one.fault("total", "a whole number");
    }
    double total = one.number("total", 0, 0, crosswalk.maximum(scale), "points");
    if (total != Math.rint(total)) {
      throw one.fault("total", "a whole number");
    }
    return total;
  }
}
