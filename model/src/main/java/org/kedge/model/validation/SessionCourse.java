// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.kedge.model.acute.AcuteEffect;
import org.kedge.model.pk.Concentration;

/// One person through one session: exposures and acute effects on a grid of times.
final class SessionCourse {
  private static final double HOURS_PER_DAY = 24;
  private static final double PERCENT = 100;

  /// The grid: sixteen times an hour for two hours, eight times for two more. All peaks lie inside,
  /// and the end of an infusion, where its peak is, is added.
  private static final int FINE_STEPS = 32;

  private static final double FINE_H = 1.0 / 16;
  private static final int COARSE_STEPS = 16;
  private static final double COARSE_H = 1.0 / 8;

  private final Person person;
  private final boolean spray;
  private final List<Concentration> course;
  private final AcuteEffect effect;

  /// @param alsoH further times that will be asked for
  SessionCourse(SessionDose dose, Person person, Collection<Double> alsoH) {
    this.person = person;
    spray = dose.arm().isNasal();
    TreeSet<Double> times = new TreeSet<>(alsoH);
    for (int at = 0; at <= FINE_STEPS; at++) {
      times.add(at * FINE_H);
    }
    for (int at = 1; at <= COARSE_STEPS; at++) {
      times.add(FINE_STEPS * FINE_H + at * COARSE_H);
    }
    times.add(dose.infusionH());
    times.add(HOURS_PER_DAY);
    course = dose.concentrations(person, times.stream().mapToDouble(Double::doubleValue).toArray());
    effect = new AcuteEffect(person.parameters());
  }

  /// The value of a row for this person, in the unit of [Observable]; shares in percent.
  double value(Observation row, Observable observable) {
    return switch (observable) {
      case CONCENTRATION_KETAMINE_S -> at(row.timeH().orElseThrow()).ketamineS();
      case CONCENTRATION_NORKETAMINE_S -> at(row.timeH().orElseThrow()).norketamineS();
      case CMAX_KETAMINE -> highest(Concentration::ketamine);
      case CMAX_KETAMINE_S -> highest(Concentration::ketamineS);
      case CMAX_NORKETAMINE_S -> highest(Concentration::norketamineS);
      case TMAX_KETAMINE_S -> timeOfHighestS();
      case AUC24_KETAMINE_S -> at(HOURS_PER_DAY).areaS();
      case AUC24_NORKETAMINE_S -> at(HOURS_PER_DAY).areaNorketamineS();
      case SBP_PEAK -> systolicPeak();
      case DBP_PEAK -> effect.diastolicRiseMmHg(systolicPeak());
      case CADSS_PEAK -> highest(now -> effect.dissociation(now, 0));
      case NAUSEA_ANY -> PERCENT * nausea(sessionsBegun(row));
      default -> throw new IllegalArgumentException(observable + " is no quantity of a session");
    };
  }

  private Concentration at(double timeH) {
    return course.stream()
        .filter(now -> now.timeH() == timeH)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not on the grid: " + timeH));
  }

  private double highest(ToDoubleFunction<Concentration> quantity) {
    return course.stream().mapToDouble(quantity).max().orElseThrow();
  }

  /// Between the points of the grid by the parabola through the highest one and its neighbours; the
  /// peak of an infusion is at its end, which is a point.
  private double timeOfHighestS() {
    int highest = 0;
    for (int at = 1; at < course.size(); at++) {
      highest = course.get(at).ketamineS() > course.get(highest).ketamineS() ? at : highest;
    }
    boolean inside = highest > 0 && highest < course.size() - 1;
    return spray && inside ? vertexH(highest) : course.get(highest).timeH();
  }

  private double vertexH(int place) {
    double time = course.get(place).timeH();
    double before = course.get(place - 1).timeH() - time;
    double after = course.get(place + 1).timeH() - time;
    double height = course.get(place).ketamineS();
    double fallBefore = (course.get(place - 1).ketamineS() - height) / before;
    double fallAfter = (course.get(place + 1).ketamineS() - height) / after;
    double curvature = (fallAfter - fallBefore) / (after - before);
    return time - (fallBefore - curvature * before) / (2 * curvature);
  }

  private double systolicPeak() {
    return highest(now -> effect.systolicRiseMmHg(now, person.ageYears()));
  }

  private static double sessionsBegun(Observation row) {
    double[] days = row.arm().sessionDays().stream().mapToDouble(Double::doubleValue).toArray();
    return (double)
        Arrays.stream(days).filter(day -> day * HOURS_PER_DAY < row.timeH().orElseThrow()).count();
  }

  /// Sessions are independent given the person: the model knows no link between them.
  private double nausea(double sessions) {
    double each = effect.nauseaProbability(highest(Concentration::effectSiteS));
    return 1 - Math.pow(1 - each, sessions);
  }
}
