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
import java.util.stream.Stream;
import org.kedge.protocol.patient.Day;
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
        .filter(medicine -> !medicine.beginsAfter(facts.today()))
        .filter(medicine -> medicine.concepts().stream().anyMatch(classes::contains))
        .collect(Collectors.groupingBy(Medication::ingredient, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), facts, episodeStart))
        .toList();
  }

  private static Trial of(
      String ingredient, List<Medication> courses, Facts facts, Optional<LocalDate> episodeStart) {
    List<Medication> now =
        courses.stream().filter(course -> !endedBefore(course, episodeStart)).toList();
    if (now.isEmpty()) {
      return new Trial(ingredient, Verdict.OTHER);
    }
    OptionalDouble weeks = weeks(now, facts);
    if (weeks.isPresent() && weeks.getAsDouble() < facts.limits().trialWeeks()) {
      return new Trial(ingredient, Verdict.TOO_SHORT);
    }
    return new Trial(ingredient, verdict(weeks.isPresent(), now, facts.limits()));
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

  private static boolean endedBefore(Medication course, Optional<LocalDate> episodeStart) {
    return episodeStart.isPresent()
        && course.end().filter(end -> end.last().isBefore(episodeStart.get())).isPresent();
  }

  private record Span(LocalDate from, LocalDate to) {}

  /// Length of the longest stretch that is certainly covered, without a gap longer than the row
  /// allows; nothing where that is too short and a rough date or another prescription leaves it
  /// open.
  private static OptionalDouble weeks(List<Medication> courses, Facts facts) {
    List<Span> spans =
        courses.stream()
            .flatMap(course -> span(course, facts.today()).stream())
            .sorted(Comparator.comparing(Span::from))
            .toList();
    double longest = longestDays(spans, facts.limits().trialGapDays()) / DAYS_PER_WEEK;
    boolean open = spans.size() < courses.size() || courses.stream().anyMatch(Trial::isRough);
    return open && longest < facts.limits().trialWeeks()
        ? OptionalDouble.empty()
        : OptionalDouble.of(longest);
  }

  /// Begun or ended in some day of a month or year.
  private static boolean isRough(Medication course) {
    return Stream.of(course.start(), course.end())
        .flatMap(Optional::stream)
        .anyMatch(day -> !day.first().equals(day.last()));
  }

  private static Optional<Span> span(Medication course, LocalDate today) {
    Optional<LocalDate> end =
        course
            .end()
            .map(Day::first)
            .or(() ->
                course.taken() == Medication.Taken.NOW ? Optional.of(today) : Optional.empty());
    return course
        .start()
        .map(Day::last)
        .flatMap(from ->
            end.map(to -> to.isAfter(today) ? today : to)
                .filter(to -> !to.isBefore(from))
                .map(to -> new Span(from, to)));
  }

  private static long longestDays(List<Span> spans, long gapDays) {
    long longest = 0;
    Optional<Span> stretch = Optional.empty();
    for (Span next : spans) {
      Span joined =
          stretch
              .filter(it -> !next.from().isAfter(it.to().plusDays(gapDays)))
              .map(it -> new Span(it.from(), next.to().isAfter(it.to()) ? next.to() : it.to()))
              .orElse(next);
      longest = Math.max(longest, ChronoUnit.DAYS.between(joined.from(), joined.to()));
      stretch = Optional.of(joined);
    }
    return longest;
  }
}
