// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.screen;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kedge.protocol.patient.Medication;

/// One medicine tried against the depression: all its prescriptions together.
///
/// @param ingredient active substance
/// @param verdict what the record lets one say of it
record Trial(String ingredient, Verdict verdict) {
  private static final double DAYS_PER_WEEK = 7;

  /// What a trial counts as.
  enum Verdict {
    /// Long enough, in this episode, and without adequate response.
    FAILED,
    /// Duration or outcome is not recorded: it may have failed.
    POSSIBLE,
    /// Long enough, and it helped or belongs to an earlier episode.
    OTHER,
    /// Too short to count.
    TOO_SHORT
  }

  /// The trials of the given classes of medicine.
  static List<Trial> of(Facts facts, Set<String> classes, Optional<LocalDate> episodeStart) {
    return facts.patient().medications().stream()
        .filter(medicine -> medicine.taken() != Medication.Taken.NEVER)
        .filter(medicine -> medicine.concepts().stream().anyMatch(classes::contains))
        .collect(Collectors.groupingBy(Medication::ingredient, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), facts, episodeStart))
        .toList();
  }

  private static Trial of(
      String ingredient, List<Medication> courses, Facts facts, Optional<LocalDate> episodeStart) {
    OptionalDouble weeks = weeks(courses, facts.today());
    if (weeks.isPresent() && weeks.getAsDouble() < facts.limits().trialWeeks()) {
      return new Trial(ingredient, Verdict.TOO_SHORT);
    }
    if (endedBefore(courses, episodeStart)) {
      return new Trial(ingredient, Verdict.OTHER);
    }
    return new Trial(ingredient, verdict(weeks.isPresent(), courses, facts.limits()));
  }

  private static Verdict verdict(boolean durationKnown, List<Medication> courses, Limits limits) {
    boolean failed = courses.stream().anyMatch(course -> failed(course, limits));
    boolean helped = courses.stream().anyMatch(course -> helped(course, limits));
    if (helped && !failed) {
      return Verdict.OTHER;
    }
    return failed && !helped && durationKnown ? Verdict.FAILED : Verdict.POSSIBLE;
  }

  private static boolean failed(Medication course, Limits limits) {
    return course.response() == Medication.Response.INADEQUATE
        || course.improvementPct().orElse(Double.MAX_VALUE) <= limits.improvementPct();
  }

  private static boolean helped(Medication course, Limits limits) {
    return course.response() == Medication.Response.ADEQUATE
        || course.improvementPct().orElse(-Double.MAX_VALUE) > limits.improvementPct();
  }

  private static boolean endedBefore(List<Medication> courses, Optional<LocalDate> episodeStart) {
    return episodeStart.isPresent()
        && courses.stream()
            .allMatch(
                course -> course.end().filter(end -> end.isBefore(episodeStart.get())).isPresent());
  }

  /// From the first start to the last end, or to today where it is still taken.
  private static OptionalDouble weeks(List<Medication> courses, LocalDate today) {
    Optional<LocalDate> start =
        courses.stream().flatMap(course -> course.start().stream()).min(Comparator.naturalOrder());
    Optional<LocalDate> end =
        courses.stream()
            .flatMap(course -> end(course, today).stream())
            .max(Comparator.naturalOrder());
    if (start.isEmpty() || end.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(ChronoUnit.DAYS.between(start.get(), end.get()) / DAYS_PER_WEEK);
  }

  private static Optional<LocalDate> end(Medication course, LocalDate today) {
    return course.taken() == Medication.Taken.NOW ? Optional.of(today) : course.end();
  }
}
