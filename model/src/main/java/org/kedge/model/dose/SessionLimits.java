// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.dose;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;

/// What one person may be given: the one rule that every door of the model keeps to.
///
/// What begins within the window over which an exposure counts is one session, however it is cut
/// into records: the amounts, each as a part of its own ceiling, add up to at most 1, and the
/// infusion times to at most the longest. An infusion shorter than the shortest is a bolus. A dose
/// does not begin before the one before it has ended; times are rounded where they are written
/// down, so less than the shortest infusion is let pass.
///
/// @source evidence rows rec.auc_window, iv.dose_max, iv.dose_max_s, iv.duration_default,
///   nasal.device_most and nasal.dose_device
public final class SessionLimits {
  private static final double MINUTES_PER_HOUR = 60;

  /// What rounding may add to an amount or a time.
  private static final double ROUNDING = 1 + 1e-6;

  private final Map<DoseKind, Double> ceilings = new EnumMap<>(DoseKind.class);
  private final double windowH;
  private final double shortestMin;
  private final double longestMin;

  /// Reads the rows.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  /// @throws java.util.NoSuchElementException if the infusion time has no range
  public SessionLimits(Evidence evidence) {
    ceilings.put(DoseKind.RACEMIC_INFUSION, evidence.value("iv.dose_max", "mg/kg"));
    ceilings.put(DoseKind.ESKETAMINE_INFUSION, evidence.value("iv.dose_max_s", "mg/kg"));
    ceilings.put(
        DoseKind.ESKETAMINE_SPRAY,
        evidence.value("nasal.device_most", "{device}")
            * evidence.value("nasal.dose_device", "mg"));
    windowH = evidence.value("rec.auc_window", "h");
    Row time = evidence.row("iv.duration_default");
    shortestMin = time.low().orElseThrow();
    longestMin = time.high().orElseThrow();
  }

  /// The first dose that is not accepted.
  ///
  /// @param doses of one person, by their start, not descending
  /// @return nothing where all are
  /// @throws IllegalArgumentException if the starts descend
  public Optional<Breach> breach(List<CountedDose> doses) {
    double endH = Double.NEGATIVE_INFINITY;
    int first = 0;
    for (int at = 0; at < doses.size(); at++) {
      CountedDose dose = doses.get(at);
      if (at > 0 && dose.startH() < doses.get(at - 1).startH()) {
        throw new IllegalArgumentException(
            "doses must be in the order of their starts, one at %s h came after one at %s h"
                .formatted(dose.startH(), doses.get(at - 1).startH()));
      }
      while (!isOneSession(doses.get(first).startH(), dose.startH())) {
        first++;
      }
      Optional<Breach> breach = alone(at, dose, endH);
      if (breach.isEmpty()) {
        breach = together(at, doses.subList(first, at + 1));
      }
      if (breach.isPresent()) {
        return breach;
      }
      endH = Math.max(endH, dose.endH());
    }
    return Optional.empty();
  }

  /// Whether what begins at a time belongs to the session that began before.
  ///
  /// @param firstH start of the session, hours, finite
  /// @param laterH hours on the same clock, finite, not before it
  public boolean isOneSession(double firstH, double laterH) {
    return laterH - firstH < windowH / ROUNDING;
  }

  /// The first dose that belongs to the session of the one before it. Named as two sessions, the
  /// mood would count them twice.
  ///
  /// @param doses sessions of one person, by their start, not descending
  /// @return nothing where each is a session of its own
  public Optional<Breach> cut(List<CountedDose> doses) {
    for (int at = 1; at < doses.size(); at++) {
      double beforeH = doses.get(at - 1).startH();
      double startH = doses.get(at).startH();
      if (isOneSession(beforeH, startH)) {
        return found(
            at,
            "it begins %s h after the session before it".formatted(text(startH - beforeH)),
            "at least %s h (row rec.auc_window), or one session with the dose of both"
                .formatted(text(windowH)));
      }
    }
    return Optional.empty();
  }

  /// What one dose is by itself, after those before it.
  ///
  /// @param endH when all doses before it have ended
  private Optional<Breach> alone(int at, CountedDose dose, double endH) {
    DoseKind kind = dose.kind();
    double overlapMin = (endH - dose.startH()) * MINUTES_PER_HOUR;
    double ownMin = minutes(dose);
    if (!(dose.amount() > 0)) {
      return found(
          at,
          amount(dose.amount(), kind),
          "more than 0 and at most %s".formatted(amount(ceiling(kind), kind)));
    }
    if (overlapMin >= shortestMin) {
      return found(
          at,
          "it begins %s min before the end of the dose before it".formatted(text(overlapMin)),
          "doses one after the other");
    }
    if (kind.isInfusion()
        && !(ownMin >= shortestMin / ROUNDING && ownMin <= longestMin * ROUNDING)) {
      return found(at, "%s min of infusion".formatted(text(ownMin)), times("an infusion"));
    }
    return Optional.empty();
  }

  /// What the doses of the window that ends with the one at `at` are together.
  private Optional<Breach> together(int at, List<CountedDose> session) {
    double allMin = session.stream().mapToDouble(SessionLimits::minutes).sum();
    double share = session.stream().mapToDouble(one -> one.amount() / ceiling(one.kind())).sum();
    if (!(allMin <= longestMin * ROUNDING)) {
      return found(
          at,
          "%s min of infusion within %s h".formatted(text(allMin), text(windowH)),
          times("a session"));
    }
    if (!(share <= ROUNDING)) {
      return found(
          at,
          "%s within %s h".formatted(given(session), text(windowH)),
          "at most %s a session".formatted(most(session)));
    }
    return Optional.empty();
  }

  private static Optional<Breach> found(int at, String value, String expected) {
    return Optional.of(new Breach(at, value, expected));
  }

  private static double minutes(CountedDose dose) {
    return dose.kind().isInfusion() ? dose.lengthH() * MINUTES_PER_HOUR : 0;
  }

  private double ceiling(DoseKind kind) {
    return ceilings.getOrDefault(kind, Double.NaN);
  }

  private String times(String of) {
    return "%s to %s min %s (row iv.duration_default)"
        .formatted(text(shortestMin), text(longestMin), of);
  }

  /// Amounts of a session by kind.
  private static String given(List<CountedDose> session) {
    return kinds(session)
        .map(kind ->
            amount(
                session.stream()
                    .filter(dose -> dose.kind() == kind)
                    .mapToDouble(CountedDose::amount)
                    .sum(),
                kind))
        .collect(Collectors.joining(" and "));
  }

  /// Ceilings of the kinds of a session: of several kinds, parts of them add up to one.
  private String most(List<CountedDose> session) {
    return kinds(session)
        .map(kind -> amount(ceiling(kind), kind))
        .collect(Collectors.joining(" or in part "));
  }

  private static Stream<DoseKind> kinds(List<CountedDose> session) {
    return session.stream().map(CountedDose::kind).distinct().sorted();
  }

  private static String amount(double amount, DoseKind kind) {
    return "%s %s of %s".formatted(text(amount), kind.unit(), kind.word());
  }

  private static String text(double value) {
    double six = Double.parseDouble(String.format(Locale.ROOT, "%.5e", value));
    return six == Math.rint(six) && Math.abs(six) < Integer.MAX_VALUE
        ? String.valueOf((long) six)
        : String.valueOf(six);
  }
}
