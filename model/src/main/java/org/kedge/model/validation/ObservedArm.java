// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;
import org.kedge.model.pk.Influence;
import org.kedge.model.trial.Blinding;

/// What a group of observed people was given, as far as its source says.
///
/// @param id unique key
/// @param drug `ketamine`, `esketamine`, `arketamine`, `none`, or empty where it is not one of them
/// @param route `iv`, `nasal` or another word; empty where not said
/// @param site `arterial`, `venous` or empty
/// @param doses dose levels of one session; several where the dose was flexible; none where not
///   said
/// @param doseUnit `mg` or `mg/kg`
/// @param infusionMinutes length; 0 for a bolus
/// @param sessionDays days of the sessions from the first; none where not said
/// @param blinding what the people could know
/// @param newOralAntidepressant whether one is named
/// @param subject `adult` or whom else
/// @param condition what sets these people apart from the model's, or empty
/// @param person covariates that the source gives
/// @param selection how they were picked for a follow-up
record ObservedArm(
    String id,
    String drug,
    String route,
    String site,
    List<Double> doses,
    String doseUnit,
    OptionalDouble infusionMinutes,
    List<Double> sessionDays,
    Optional<Blinding> blinding,
    boolean newOralAntidepressant,
    String subject,
    String condition,
    Covariates person,
    Selection selection) {

  /// Covariates, as far as said.
  ///
  /// @param weightKg mean body weight
  /// @param ageFrom least age, years
  /// @param ageTo greatest age, years
  /// @param ancestry `asian`, `japanese` or empty
  /// @param baseline mean MADRS at the start
  /// @param baselineSd its standard deviation
  /// @param influence what else changes how they handle the drug
  record Covariates(
      OptionalDouble weightKg,
      OptionalDouble ageFrom,
      OptionalDouble ageTo,
      String ancestry,
      OptionalDouble baseline,
      OptionalDouble baselineSd,
      Optional<Influence> influence) {
    private static Covariates of(Table.Line line) {
      return new Covariates(
          line.number("weight_kg"),
          line.number("age_from"),
          line.number("age_to"),
          line.text("ancestry"),
          line.number("baseline"),
          line.number("baseline_sd"),
          influence(line));
    }

    private static Optional<Influence> influence(Table.Line line) {
      return switch (line.text("influence")) {
        case "" -> Optional.empty();
        case "rifampicin" -> Optional.of(new Influence.Rifampicin());
        default ->
            throw new IllegalArgumentException(
                "arm %s: influence %s".formatted(line.id(), line.text("influence")));
      };
    }
  }

  /// How people were picked for a follow-up, as far as said.
  ///
  /// @param wellness what they had in common
  /// @param day on which, from the first session
  /// @param stopsDay day from which on a session is a placebo
  record Selection(Wellness wellness, OptionalDouble day, OptionalDouble stopsDay) {
    private static Selection of(Table.Line line) {
      return new Selection(
          Wellness.of(line), line.number("selected_day"), line.number("stops_day"));
    }
  }

  /// What picked people have in common.
  enum Wellness {
    /// A response, where a quantity is about responders; otherwise nothing.
    AS_ASKED,
    /// Remission, rating after rating.
    STABLE_REMISSION,
    /// Response, rating after rating, without a stable remission.
    STABLE_RESPONSE;

    private static Wellness of(Table.Line line) {
      return switch (line.text("selected")) {
        case "", "response" -> AS_ASKED;
        case "stable-remission" -> STABLE_REMISSION;
        case "stable-response" -> STABLE_RESPONSE;
        default ->
            throw new IllegalArgumentException(
                "arm %s: selected %s".formatted(line.id(), line.text("selected")));
      };
    }
  }

  private static final String TABLE = "observed/arm";

  /// All arms by id.
  static Map<String, ObservedArm> all(Evidence evidence) {
    Map<String, ObservedArm> arms = new HashMap<>();
    evidence.table(TABLE).lines().forEach(line -> arms.put(line.id(), of(line)));
    return arms;
  }

  private static ObservedArm of(Table.Line line) {
    return new ObservedArm(
        line.id(),
        line.text("drug"),
        line.text("route"),
        line.text("site"),
        numbers(line, "dose"),
        line.text("unit"),
        line.number("minutes"),
        numbers(line, "session_days"),
        blinding(line),
        line.text("new_oral_antidepressant").equals("yes"),
        line.text("subject"),
        line.text("condition"),
        Covariates.of(line),
        Selection.of(line));
  }

  private static List<Double> numbers(Table.Line line, String column) {
    return line.list(column).stream().map(Double::valueOf).toList();
  }

  private static Optional<Blinding> blinding(Table.Line line) {
    String word = line.text("blinding");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Blinding.values())
            .filter(one -> one.word().equals(word))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException("arm %s: blinding %s".formatted(line.id(), word))));
  }

  boolean isControl() {
    return drug.equals("none");
  }

  boolean isNasal() {
    return route.equals("nasal");
  }
}
