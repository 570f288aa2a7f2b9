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
  private final double cutOff;
  private final double partThatIsOver;

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
    cutOff = dose.evidence().value("judge.cadss", "{score}");
    partThatIsOver = dose.evidence().value("judge.over", "1");
  }

  /// The value of a row for this person, in the unit of [Observable]; shares in percent.
  double value(Observation row, Observable observable) {
    return switch (observable) {
      case CONCENTRATION_KETAMINE_S -> at(row.timeH().orElseThrow()).ketamineS();
      case CONCENTRATION_NORKETAMINE_S -> at(row.timeH().orElseThrow()).norketamineS();
      case CMAX_KETAMINE -> highest(Concentration::ketamine);
      case CMAX_KETAMINE_S -> highest(Concentration::ketamineS);
      case CMAX_NORKETAMINE_S -> highest(Concentration::norketamineS);
      case CMAX_NORKETAMINE -> highest(Concentration::norketamine);
      case TMAX_KETAMINE_S -> ketaminePeakH(Concentration::ketamineS);
      case TMAX_KETAMINE -> ketaminePeakH(Concentration::ketamine);
      case TMAX_NORKETAMINE_S -> curve(Concentration::norketamineS).peak();
      case TMAX_NORKETAMINE -> curve(Concentration::norketamine).peak();
      case AUC24_KETAMINE_S -> at(HOURS_PER_DAY).areaS();
      case AUC24_NORKETAMINE_S -> at(HOURS_PER_DAY).areaNorketamineS();
      case SBP_PEAK -> systolicPeak() + effect.systolicRiseWithoutDrugMmHg(person.ageYears());
      case DBP_PEAK ->
          effect.diastolicRiseMmHg(systolicPeak())
              + effect.diastolicRiseWithoutDrugMmHg(person.ageYears());
      case CADSS_PEAK -> highest(this::dissociation);
      case CADSS_ABOVE_CUTOFF -> highest(this::dissociation) > cutOff ? PERCENT : 0;
      case SEDATION_SESSION -> PERCENT * highest(effect::sedationProbability);
      case NAUSEA_ANY -> PERCENT * nausea(sessionsBegun(row));
      case TIME_CADSS_RESOLVED ->
          Units.fromHours(curve(this::dissociation).over(cutOff), row.unit());
      case TIME_SBP_RETURNED -> Units.fromHours(curve(effect::systolicRiseMmHg).over(), row.unit());
      case SEDATION_ONSET, SEDATION_PEAK, SEDATION_RESOLVED ->
          Units.fromHours(sedationH(observable), row.unit());
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

  /// The peak of an infusion is at its end, which is a point of the grid.
  private double ketaminePeakH(ToDoubleFunction<Concentration> quantity) {
    Curve concentration = curve(quantity);
    return spray ? concentration.peak() : concentration.highestPoint();
  }

  private double dissociation(Concentration now) {
    return effect.dissociation(now, 0);
  }

  private double systolicPeak() {
    return highest(effect::systolicRiseMmHg);
  }

  private double sedationH(Observable observable) {
    Curve sedation = curve(effect::sedationProbability);
    return switch (observable) {
      case SEDATION_ONSET -> sedation.onset();
      case SEDATION_PEAK -> sedation.peak();
      default -> sedation.over();
    };
  }

  private Curve curve(ToDoubleFunction<Concentration> quantity) {
    return new Curve(
        course.stream().mapToDouble(Concentration::timeH).toArray(),
        course.stream().mapToDouble(quantity).toArray(),
        partThatIsOver);
  }

  private static double sessionsBegun(Observation row) {
    double[] days = row.arm().sessionDays().stream().mapToDouble(Double::doubleValue).toArray();
    return (double)
        Arrays.stream(days).filter(day -> day * HOURS_PER_DAY < row.timeH().orElseThrow()).count();
  }

  /// Sessions are independent given the person: the model knows no link between them.
  private double nausea(double sessions) {
    double each = highest(effect::nauseaProbability);
    return 1 - Math.pow(1 - each, sessions);
  }
}
