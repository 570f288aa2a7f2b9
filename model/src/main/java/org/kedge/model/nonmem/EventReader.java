// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.kedge.evidence.Evidence;
import org.kedge.model.fit.PatientCourse;

/// Reads event data.
///
/// EVID may be left out: then a record with an AMT is a dose, one with a DV a reading, and any
/// other asks for a prediction. MDV may be left out too. A covariate is the same in all records of
/// a subject, or missing.
///
/// @source evidence rows of the ranges of covariates, per.* and nasal.hep_f
public final class EventReader {
  private static final int MOST_ADDITIONAL = 1000;

  private static final double HOURS_PER_DAY = 24;

  /// As long as a course may be.
  private static final double MOST_H = PatientCourse.LAST_DAY * HOURS_PER_DAY;

  private final CovariateRange ranges;
  private final Baseline baseline;
  private final DoseRule doses;
  private final Map<Compartment, Double> highestScores;

  /// Reads the ranges from the rows.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public EventReader(Evidence evidence) {
    ranges = new CovariateRange(evidence);
    baseline = new Baseline(evidence);
    doses = new DoseRule(evidence);
    highestScores =
        Map.of(
            Compartment.MADRS, evidence.value("mood.madrs_max", "{score}"),
            Compartment.PHQ9, evidence.value("mood.phq9_max", "{score}"),
            Compartment.QIDS, evidence.value("mood.qids_max", "{score}"));
  }

  /// Reads a whole text.
  ///
  /// @param text comma-separated, with a header; units as [Column] and [Compartment] say
  /// @param dropped names of columns that are passed over, in capitals; all of them are there
  /// @return subjects in the order of the text, at least one
  /// @throws EventDataException if anything is not as expected; the message names line, column,
  ///   value and expectation
  public List<Subject> read(String text, Set<String> dropped) {
    return data(text, dropped).subjects();
  }

  /// The same with the lines as they were written.
  ///
  /// @param text comma-separated, with a header; units as [Column] and [Compartment] say
  /// @param dropped names of columns that are passed over, in capitals; all of them are there
  /// @return subjects in the order of the text, at least one, and a line an event
  /// @throws EventDataException if anything is not as expected; the message names line, column,
  ///   value and expectation
  public EventData data(String text, Set<String> dropped) {
    EventTable table = new EventTable(text, dropped);
    return new EventData(
        table.written(),
        subjects(table.lines()),
        table.lines().stream().map(EventLine::written).toList());
  }

  private List<Subject> subjects(List<EventLine> lines) {
    List<Subject> subjects = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    List<EventLine> own = new ArrayList<>();
    long id = 0;
    for (EventLine line : lines) {
      long next = id(line);
      if (!own.isEmpty() && next != id) {
        subjects.add(subject(id, own));
        own = new ArrayList<>();
      }
      if (own.isEmpty() && !seen.add(next)) {
        throw line.fault(Column.ID, "all records of a subject to follow each other");
      }
      id = next;
      own.add(line);
    }
    if (own.isEmpty()) {
      throw new EventDataException("no records, expected at least one");
    }
    subjects.add(subject(id, own));
    return subjects;
  }

  private static long id(EventLine line) {
    double id = line.required(Column.ID, "a whole number");
    if (id != Math.rint(id) || Math.abs(id) > Integer.MAX_VALUE) {
      throw line.fault(Column.ID, "a whole number");
    }
    return (long) id;
  }

  private Subject subject(long id, List<EventLine> lines) {
    Map<Column, Double> covariates = new EnumMap<>(Column.class);
    List<Event> events = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    double startH = 0;
    for (EventLine line : lines) {
      ranges.read(line, covariates);
      Event event = event(line);
      if (event.timeH() < before && !event.resets()) {
        throw line.fault(Column.TIME, "at least %s, the time before it".formatted(before));
      }
      startH = events.isEmpty() || event.resets() ? event.timeH() : startH;
      requireLength(line, event, startH);
      before = event.timeH();
      events.add(event);
    }
    if (!covariates.containsKey(Column.BASE)) {
      checkBaselines(lines, events);
    }
    return new Subject(id, covariates, events);
  }

  /// @param startH first record since the last reset
  private static void requireLength(EventLine line, Event event, double startH) {
    if (event.timeH() - startH > MOST_H) {
      throw line.fault(
          Column.TIME, "at most %.0f h after the first record, %s".formatted(MOST_H, startH));
    }
    if (event instanceof Event.Dose dose
        && dose.timeH() + dose.additional() * dose.intervalH() - startH > MOST_H) {
      throw line.fault(
          Column.II, "further doses at most %.0f h after the first record".formatted(MOST_H));
    }
  }

  /// Without a dose no mood is computed, and a total may be any.
  private void checkBaselines(List<EventLine> lines, List<Event> events) {
    for (Stretch stretch : Stretch.of(events)) {
      if (!stretch.doses().isEmpty()) {
        baseline
            .place(events, stretch)
            .ifPresent(place ->
                ranges.checkBaseline(lines.get(place), value(lines.get(place)).orElseThrow()));
      }
    }
  }

  private Event event(EventLine line) {
    double timeH = line.required(Column.TIME, "hours as a number");
    if (Math.abs(timeH) > MOST_H) {
      throw line.fault(Column.TIME, "hours from %.0f to %.0f".formatted(-MOST_H, MOST_H));
    }
    line.mustBeNothing(Column.SS, "because a steady state is not supported: write the doses out");
    int kind = kind(line);
    if (kind != 1 && kind != 4) {
      line.mustBeNothing(Column.AMT, "in a record that is no dose");
      line.mustBeNothing(Column.RATE, "in a record that is no dose");
      line.mustBeNothing(Column.ADDL, "in a record that is no dose");
      line.mustBeNothing(Column.II, "in a record that is no dose");
    }
    if (kind != 0) {
      line.mustBeNothing(Column.DV, "in a record that is no reading");
      if (line.number(Column.MDV).orElse(1) != 1) {
        throw line.fault(Column.MDV, "1 in a record that is no reading");
      }
    }
    return switch (kind) {
      case 0 -> new Event.Reading(timeH, read(line), value(line));
      case 1, 4 -> dose(line, timeH, kind == 4);
      case 2 -> new Event.Reading(timeH, read(line), OptionalDouble.empty());
      default -> new Event.Reset(timeH);
    };
  }

  private static int kind(EventLine line) {
    OptionalDouble given = line.number(Column.EVID);
    if (given.isPresent()) {
      return line.count(Column.EVID, 4);
    }
    if (line.number(Column.AMT).orElse(0) != 0) {
      return 1;
    }
    return line.number(Column.DV).isPresent() ? 0 : 2;
  }

  private Event.Dose dose(EventLine line, double timeH, boolean resets) {
    Compartment compartment = compartment(line, Column.CMT, Compartment.dosed());
    if (compartment.route() == Compartment.Route.NONE) {
      throw line.fault(Column.CMT, "for a dose one of " + Compartment.dosed());
    }
    double amountMg = line.required(Column.AMT, "a dose in mg above 0");
    double rateMgPerH = line.number(Column.RATE).orElse(0);
    doses.check(line, compartment, amountMg, rateMgPerH);
    int additional = line.count(Column.ADDL, MOST_ADDITIONAL);
    double intervalH = line.number(Column.II).orElse(0);
    if (additional > 0 != intervalH > 0) {
      throw line.fault(Column.II, "hours above 0 with ADDL, and . or 0 without");
    }
    return new Event.Dose(timeH, compartment, amountMg, rateMgPerH, additional, intervalH, resets);
  }

  private static Compartment read(EventLine line) {
    Column column = line.number(Column.DVID).isPresent() ? Column.DVID : Column.CMT;
    Compartment compartment = compartment(line, column, Compartment.read());
    if (compartment.unit().isEmpty()) {
      throw line.fault(column, "for a reading one of " + Compartment.read());
    }
    return compartment;
  }

  private static Compartment compartment(EventLine line, Column column, String expected) {
    double number = line.required(column, "one of " + expected);
    return Compartment.of((int) number)
        .filter(found -> found.number() == number)
        .orElseThrow(() -> line.fault(column, "one of " + expected));
  }

  private OptionalDouble value(EventLine line) {
    if (line.count(Column.MDV, 1) == 1) {
      return OptionalDouble.empty();
    }
    double value = line.required(Column.DV, "a number, or MDV 1 where there is no reading");
    Compartment compartment = read(line);
    if (compartment.isScore()) {
      requireScore(line, value, highestScores.getOrDefault(compartment, Double.NaN));
    } else if (!(value >= 0)) {
      throw line.fault(Column.DV, "0 or more");
    }
    return OptionalDouble.of(value);
  }

  private static void requireScore(EventLine line, double value, double most) {
    if (!(value >= 0 && value <= most && value == Math.rint(value))) {
      throw line.fault(Column.DV, "a whole score from 0 to %.0f".formatted(most));
    }
  }
}
