// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.evidence.Table;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Scope;
import org.kedge.protocol.rule.Severity;

/// From a weight to a dose, and from a dose to a pump setting or to devices.
///
/// A dose above a hard limit, or one that rests on a missing, old or doubtful weight, is refused
/// with the question to ask. A dose above a soft limit asks for the prescriber's reason. Whatever
/// is rounded is rounded down, so that rounding passes no limit.
///
/// Source: evidence protocol/plan.csv, rows plan.iv, plan.pump and plan.esk; protocol/screen.csv,
/// rows WGT-01
public final class Dosing {
  private static final double PERCENT = 100;
  private static final double MINUTES_PER_HOUR = 60;
  private static final int EARLIER_SHOWN = 2;

  private final Evidence evidence;

  /// Reads its rows from the evidence.
  public Dosing(Evidence evidence) {
    this.evidence = evidence;
  }

  /// A dose with what was found about it, or a refusal.
  public sealed interface Result {
    /// What was found.
    List<Finding> findings();

    /// A dose.
    ///
    /// @param order the dose
    /// @param findings soft limits that were passed
    record Dosed(DoseOrder order, List<Finding> findings) implements Result {
      /// Copies the findings.
      public Dosed {
        findings = List.copyOf(findings);
      }
    }

    /// No dose.
    ///
    /// @param findings what stands against it
    record Undosed(List<Finding> findings) implements Result {
      /// Copies the findings.
      public Undosed {
        findings = List.copyOf(findings);
      }
    }
  }

  /// Dose of an infusion.
  ///
  /// @param mgPerKg dose by weight, mg/kg, above 0
  /// @param minutes length, min
  /// @param weights weighings known, in any order
  /// @param preparation what stands ready for the pump, where known
  /// @param asOf the moment of dosing
  public Result infusion(
      double mgPerKg,
      double minutes,
      List<Weight> weights,
      Optional<PumpPreparation> preparation,
      Instant asOf) {
    List<Weight> known =
        weights.stream()
            .filter(weight -> !weight.at().isAfter(asOf))
            .sorted(Comparator.comparing(Weight::at).reversed())
            .toList();
    List<Finding> findings = new ArrayList<>(weightFindings(known, asOf));
    if (findings.isEmpty()) {
      findings.addAll(timeFindings(minutes));
    }
    if (!findings.isEmpty()) {
      return new Result.Undosed(findings);
    }
    Weight weight = known.getFirst();
    double doseMg = floor(mgPerKg * weight.kg(), "plan.pump.dose-step", "mg");
    findings.addAll(limitFindings(mgPerKg, mgPerKg * weight.kg(), doseMg));
    Optional<DoseOrder.PumpSetting> pump =
        preparation.map(ready -> pumpSetting(doseMg, minutes, ready));
    pump.ifPresent(setting -> findings.addAll(pumpFindings(doseMg, setting, preparation)));
    if (findings.stream().anyMatch(finding -> !finding.overridable())) {
      return new Result.Undosed(findings);
    }
    return new Result.Dosed(
        new DoseOrder.Infusion(
            mgPerKg,
            doseMg,
            weight,
            known.stream().skip(1).limit(EARLIER_SHOWN).toList(),
            minutes,
            pump),
        findings);
  }

  /// Devices of an esketamine dose.
  ///
  /// @param doseMg the dose
  /// @param allowedMg doses that the protocol allows
  public Result nasal(double doseMg, List<Double> allowedMg) {
    double device = evidence.value("plan.esk.device", "mg");
    if (!allowedMg.contains(doseMg)) {
      return new Result.Undosed(
          List.of(
              finding(
                  "plan.esk.device",
                  "dose",
                  new Quantity(doseMg, "mg").text(),
                  allowedMg.stream().map(mg -> new Quantity(mg, "mg").text()).toList().toString(),
                  "The protocol does not allow this dose. Which of its doses is meant?",
                  Severity.NEEDS_DATA,
                  false)));
    }
    return new Result.Dosed(
        new DoseOrder.Nasal(
            doseMg,
            (int) Math.round(doseMg / device),
            evidence.value("plan.esk.device-gap", "min")),
        List.of());
  }

  /// What a weight lacks to dose on it: none on record, too old, not to be believed, or far from
  /// the one before. The rows are those of the screening.
  private List<Finding> weightFindings(List<Weight> known, Instant asOf) {
    if (known.isEmpty()) {
      return List.of(weightFinding(weightRule("WGT-01"), "unknown"));
    }
    Weight weight = known.getFirst();
    String value =
        "%s, %s, %s"
            .formatted(new Quantity(weight.kg(), "kg").text(), weight.at(), weight.origin());
    Duration age = Duration.between(weight.at(), asOf);
    if (age.compareTo(Duration.ofDays((long) weightRule("WGT-01").requiredNumber("window"))) > 0) {
      return List.of(weightFinding(weightRule("WGT-01"), value));
    }
    if (weight.kg() < weightRule("WGT-01.low").requiredNumber("threshold")) {
      return List.of(weightFinding(weightRule("WGT-01.low"), value));
    }
    if (weight.kg() > weightRule("WGT-01.high").requiredNumber("threshold")) {
      return List.of(weightFinding(weightRule("WGT-01.high"), value));
    }
    if (known.size() > 1) {
      double before = known.get(1).kg();
      double changePct = Math.abs(weight.kg() - before) / before * PERCENT;
      if (changePct > weightRule("WGT-01.change").requiredNumber("threshold")) {
        return List.of(
            weightFinding(
                weightRule("WGT-01.change"),
                value + "; before: " + new Quantity(before, "kg").text()));
      }
    }
    return List.of();
  }

  private Table.Line weightRule(String id) {
    return evidence.table("protocol/screen").lines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
  }

  private static Finding weightFinding(Table.Line rule, String value) {
    boolean windowed = rule.text("threshold").isEmpty();
    return RowFinding.of(
        rule,
        rule.id(),
        "weight",
        value,
        windowed
            ? "not older than " + rule.text("window") + " " + rule.text("window_unit")
            : "%s %s %s"
                .formatted(rule.text("comparison"), rule.text("threshold"), rule.text("unit")),
        rule.text("rule") + ". " + rule.text("question"),
        Severity.NEEDS_DATA,
        Scope.COURSE,
        false);
  }

  private List<Finding> timeFindings(double minutes) {
    Row time = evidence.row("plan.iv.infusion-time");
    double least = time.low().orElseThrow();
    double most = time.high().orElseThrow();
    if (minutes >= least && minutes <= most) {
      return List.of();
    }
    return List.of(
        finding(
            time.id(),
            "infusion-time",
            new Quantity(minutes, "min").text(),
            "%s to %s".formatted(Quantity.number(least), new Quantity(most, "min").text()),
            "The limits hold for infusions of about 40 minutes. How long is the infusion?",
            Severity.NEEDS_DATA,
            false));
  }

  private List<Finding> limitFindings(double mgPerKg, double exactMg, double doseMg) {
    List<Finding> findings = new ArrayList<>();
    if (!(doseMg > 0)) {
      findings.add(
          finding(
              "plan.pump.dose-step",
              "dose",
              new Quantity(mgPerKg, "mg/kg").text(),
              "above 0 mg",
              "The dose rounds to nothing. What dose is meant?",
              Severity.NEEDS_DATA,
              false));
    }
    above(findings, "plan.iv.hard-dose", mgPerKg, "This dose by weight is never planned.", false);
    above(findings, "plan.iv.hard-amount", exactMg, "This amount is never planned.", false);
    if (findings.isEmpty()) {
      above(findings, "plan.iv.soft-dose", mgPerKg, "Above the usual range: say why.", true);
      above(findings, "plan.iv.soft-amount", exactMg, "A large amount: check it, say why.", true);
    }
    return findings;
  }

  private void above(
      List<Finding> findings, String id, double value, String statement, boolean overridable) {
    Row row = evidence.row(id);
    if (value > row.required()) {
      findings.add(
          finding(
              id,
              "dose",
              new Quantity(value, row.unit()).text(),
              "at most " + new Quantity(row.required(), row.unit()).text(),
              statement + " Is the weight in kilograms and right?",
              overridable ? Severity.NEEDS_DATA : Severity.EXCLUDE,
              overridable));
    }
  }

  private DoseOrder.PumpSetting pumpSetting(double doseMg, double minutes, PumpPreparation ready) {
    double strength = ready.strengthMgPerMl();
    double drawMl = floor(doseMg / strength, "plan.pump.volume-step", "mL");
    double rate = floor(drawMl / (minutes / MINUTES_PER_HOUR), "plan.pump.rate-step", "mL/h");
    return new DoseOrder.PumpSetting(
        strength, drawMl, rate, rate * (minutes / MINUTES_PER_HOUR) * strength);
  }

  private List<Finding> pumpFindings(
      double doseMg, DoseOrder.PumpSetting setting, Optional<PumpPreparation> preparation) {
    List<Finding> findings = new ArrayList<>();
    double volumeMl = preparation.orElseThrow().volumeMl();
    double tolerancePct = evidence.value("plan.pump.tolerance", "%");
    if (setting.drawMl() > volumeMl) {
      findings.add(
          finding(
              "plan.pump.volume-step",
              "volume",
              new Quantity(setting.drawMl(), "mL").text(),
              "at most " + new Quantity(volumeMl, "mL").text() + " prepared",
              "The volume prepared does not hold the dose. What strength and volume are meant?",
              Severity.NEEDS_DATA,
              false));
    }
    if (Math.abs(setting.checkMg() - doseMg) > doseMg * tolerancePct / PERCENT) {
      findings.add(
          finding(
              "plan.pump.tolerance",
              "pump",
              "calculated back: " + new Quantity(setting.checkMg(), "mg").text(),
              "%s within %s"
                  .formatted(
                      new Quantity(doseMg, "mg").text(), new Quantity(tolerancePct, "%").text()),
              "The pump cannot be set finely enough at this strength. Which weaker strength?",
              Severity.NEEDS_DATA,
              false));
    }
    return findings;
  }

  /// Rounds down to a row's step. The step is read as a decimal, so that 0.1 is a tenth.
  private double floor(double value, String row, String unit) {
    BigDecimal step = BigDecimal.valueOf(evidence.value(row, unit));
    BigDecimal noise = BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP);
    return noise.divide(step, 0, RoundingMode.FLOOR).multiply(step).doubleValue();
  }

  private Finding finding(
      String row,
      String fact,
      String value,
      String limit,
      String statement,
      Severity severity,
      boolean overridable) {
    return RowFinding.of(
        evidence.row(row), row, fact, value, limit, statement, severity, Scope.COURSE, overridable);
  }
}
