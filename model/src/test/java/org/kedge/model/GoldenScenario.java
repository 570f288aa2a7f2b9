// SPDX-License-Identifier: Apache-2.0
package org.kedge.model;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kedge.evidence.Evidence;
import org.kedge.model.GoldenTest.Golden;
import org.kedge.model.acute.AcuteEffect;
import org.kedge.model.dose.Infusion;
import org.kedge.model.mood.Crosswalk;
import org.kedge.model.mood.MoodCourse;
import org.kedge.model.mood.MoodParameters;
import org.kedge.model.mood.MoodState;
import org.kedge.model.mood.Scale;
import org.kedge.model.mood.Session;
import org.kedge.model.pk.Concentration;
import org.kedge.model.pk.Influence;
import org.kedge.model.pk.IvArterial;
import org.kedge.model.pk.IvVenous;
import org.kedge.model.pk.NasalCovariates;
import org.kedge.model.pk.NasalS;
import org.kedge.model.receptor.NmdaIndex;
import org.kedge.model.receptor.ReceptorBlock;

/// Turns the words of a golden row into a computation.
final class GoldenScenario {
  private static final Evidence EVIDENCE = ReferenceParameters.load();
  private static final double BASELINE = 33.5;
  private static final double DEVICE_MG = 28;

  private GoldenScenario() {}

  static double compute(Golden golden) {
    return switch (golden.model().split(",", -1)[0]) {
      case "NASAL-S", "IV-VENOUS", "IV-ARTERIAL" -> pharmacokinetic(golden);
      case "receptor" -> receptor(golden);
      case "acute" -> acute(golden);
      case "MOOD-A" -> mood(golden);
      case "crosswalk" ->
          new Crosswalk(EVIDENCE)
              .level(Scale.PHQ9, number(golden.scenario(), "PHQ-9 = ([\\d.]+)"))
              .madrs();
      default -> throw unknown(golden);
    };
  }

  private static IllegalArgumentException unknown(Golden golden) {
    return new IllegalArgumentException("no computation for " + golden);
  }

  private static double number(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException(pattern + " is not in " + text);
    }
    return Double.parseDouble(matcher.group(1));
  }

  private static double number(String text, String pattern, double otherwise) {
    return Pattern.compile(pattern).matcher(text).find() ? number(text, pattern) : otherwise;
  }

  /// Concentrations at ascending hours under the scenario's regimen.
  private static Function<double[], List<Concentration>> regimen(Golden golden) {
    String text = golden.scenario();
    if (golden.model().contains("NASAL-S") || text.contains("nasal")) {
      int devices = (int) (number(text, "(\\d+) mg") / DEVICE_MG);
      double[] starts =
          text.contains("again at")
              ? new double[] {0, number(text, "again at (\\d+) h")}
              : new double[1];
      NasalS pack = nasal(text);
      return times -> pack.concentrations(starts, devices, times);
    }
    double weight = number(text, "([\\d.]+) kg");
    double hours = number(text, "over ([\\d.]+) min", 40) / 60;
    double amount =
        text.contains("mg/kg")
            ? number(text, "([\\d.]+) mg/kg") * weight
            : number(text, "([\\d.]+) mg over");
    Infusion infusion =
        text.startsWith("racemic")
            ? Infusion.racemic(0, hours, amount)
            : new Infusion(0, hours, amount, 0);
    return golden.model().equals("IV-ARTERIAL")
        ? times -> new IvArterial(EVIDENCE::value, weight).concentrations(List.of(infusion), times)
        : times -> new IvVenous(EVIDENCE::value, weight).concentrations(List.of(infusion), times);
  }

  private static NasalS nasal(String text) {
    boolean japanese = text.contains("Japanese");
    double liver = number(text, "kel and kmet x ([\\d.]+)", 1);
    return new NasalS(
        new Influence.ReducedLiver(liver).on(EVIDENCE::value, EVIDENCE),
        new NasalCovariates(number(text, "age (\\d+)", 45), japanese, japanese));
  }

  private static double pharmacokinetic(Golden golden) {
    return switch (golden.quantity()) {
      case "Tmax esketamine" -> peak(golden, Concentration::ketamineS)[0];
      case "Cmax esketamine" -> peak(golden, Concentration::ketamineS)[1];
      case "Cmax noresketamine" -> peak(golden, Concentration::norketamineS)[1];
      case "AUC0-24 esketamine" -> at(golden, 24).areaS();
      case "AUC0-24 noresketamine" -> at(golden, 24).areaNorketamineS();
      case "AUC0-inf esketamine = F*dose/CL", "AUC0-inf esketamine" ->
          nasal(golden.scenario())
              .areaToInfinity((int) (number(golden.scenario(), "(\\d+) mg") / DEVICE_MG));
      case "AUC0-inf S-ketamine = dose/CL" ->
          1000 * 17.5 / new IvVenous(EVIDENCE::value, 70).clearanceSLPerH();
      case "AUC0-inf R-ketamine = dose/CL" ->
          1000 * 17.5 / new IvVenous(EVIDENCE::value, 70).clearanceRLPerH();
      default -> concentration(golden).applyAsDouble(at(golden, golden.hours()));
    };
  }

  private static ToDoubleFunction<Concentration> concentration(Golden golden) {
    return switch (golden.quantity()) {
      case "C ketamine, S + R" -> Concentration::ketamine;
      case "C hydroxynorketamine, S + R" -> Concentration::hydroxynorketamine;
      case "C esketamine", "C S-ketamine", "C esketamine just before the second session" ->
          Concentration::ketamineS;
      case "C R-ketamine" -> Concentration::ketamineR;
      case "C noresketamine", "C S-norketamine" -> Concentration::norketamineS;
      case "C R-norketamine" -> Concentration::norketamineR;
      case "C S-hydroxynorketamine" -> Concentration::hydroxynorketamineS;
      case "C R-hydroxynorketamine" -> Concentration::hydroxynorketamineR;
      case "Ce esketamine, t1/2,ke0 8.3 min", "Ce S-ketamine, t1/2,ke0 8.3 min" ->
          Concentration::effectSiteS;
      default -> throw unknown(golden);
    };
  }

  private static Concentration at(Golden golden, double hours) {
    return regimen(golden).apply(new double[] {hours}).getFirst();
  }

  /// Time and height of the maximum in the first four hours, by golden section.
  private static double[] peak(Golden golden, ToDoubleFunction<Concentration> quantity) {
    Function<double[], List<Concentration>> regimen = regimen(golden);
    DoubleUnaryOperator height =
        hour -> quantity.applyAsDouble(regimen.apply(new double[] {hour}).getFirst());
    double ratio = (Math.sqrt(5) - 1) / 2;
    double low = 0.3;
    double high = 4;
    while (high - low > 1e-7) {
      double left = high - ratio * (high - low);
      double right = low + ratio * (high - low);
      if (height.applyAsDouble(left) < height.applyAsDouble(right)) {
        low = left;
      } else {
        high = right;
      }
    }
    double hour = (low + high) / 2;
    return new double[] {hour, height.applyAsDouble(hour)};
  }

  private static double receptor(Golden golden) {
    ReceptorBlock block = new ReceptorBlock(EVIDENCE);
    return switch (golden.quantity()) {
      case "NMDA index" -> new NmdaIndex(EVIDENCE).of(at(golden, golden.hours()));
      case "RO" -> block.of(at(golden, golden.hours()));
      case "AUC_RO 0-24 h (reference for D)" -> block.referenceArea();
      case "D = AUC_RO / AUC_RO(racemic 0.5 mg/kg IV 70 kg)" ->
          block.area(regimen(golden)) / block.referenceArea();
      default -> throw unknown(golden);
    };
  }

  private static double acute(Golden golden) {
    AcuteEffect effect = new AcuteEffect(EVIDENCE::value);
    return switch (golden.quantity()) {
      case "CADSS (typical)" -> effect.dissociation(at(golden, golden.hours()), 0);
      case "delta SBP" -> effect.systolicRiseMmHg(at(golden, golden.hours()));
      case "H_n" -> effect.habituation(number(golden.scenario(), "sessions (\\d+)"));
      default -> throw unknown(golden);
    };
  }

  private static double mood(Golden golden) {
    MoodParameters typical = MoodParameters.of(EVIDENCE::value);
    MoodParameters person =
        golden.scenario().contains("class N") ? MoodParameters.weak(EVIDENCE::value) : typical;
    return switch (golden.quantity()) {
      case "G in class R = expit(mI)" -> typical.gain();
      case "p = expit(-1.603)" -> typical.expectancy();
      case "q = expit(-1.554)" -> typical.oralEffect();
      case "A (pulse, capped at 1)" -> typical.pulse(number(golden.scenario(), "D = ([\\d.]+)"));
      case "MADRS" -> state(golden, person).madrs(BASELINE, person.gain());
      case "X1" -> state(golden, person).labile();
      case "X2" -> state(golden, person).consolidated();
      case "X3" -> state(golden, person).expectancy();
      default -> throw unknown(golden);
    };
  }

  private static MoodState state(Golden golden, MoodParameters person) {
    String text = golden.scenario();
    double size = text.contains("placebo") ? 0 : 1;
    boolean oral = text.contains("new oral antidepressant");
    List<Session> sessions = days(text).map(day -> new Session(day, size)).toList();
    return new MoodCourse(person, sessions, oral)
        .at(new double[] {Double.parseDouble(golden.time())})
        .getFirst();
  }

  private static Stream<Double> days(String text) {
    Stream<Integer> induction = Stream.of(0, 3, 7, 10, 14, 17, 21, 24);
    if (text.startsWith("single")) {
      return Stream.of(0.0);
    }
    if (text.startsWith("six")) {
      return Stream.of(0.0, 2.0, 4.0, 7.0, 9.0, 11.0);
    }
    return (text.startsWith("induction")
            ? Stream.concat(induction, Stream.of(28, 35, 42, 49))
            : induction)
        .map(Integer::doubleValue);
  }
}
