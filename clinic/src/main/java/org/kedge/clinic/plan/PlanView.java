// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Field;
import org.kedge.clinic.page.Mark;

/// What the page of a plan prints.
///
/// @param ask what the options are made out for
/// @param screening the decision it rests on, for each drug
/// @param options the regimens side by side
/// @param course the predicted courses in one chart
/// @param marks in what the patient is unlike those studied, for any option of that chart
/// @param chosen the plan that was proposed or approved; none yet where absent
/// @param blocked what stands against a plan; empty where nothing does
record PlanView(
    List<Field> ask,
    List<Mark> screening,
    List<Choice> options,
    @Nullable Chart course,
    List<String> marks,
    @Nullable Chosen chosen,
    List<String> blocked) {
  /// One regimen.
  ///
  /// @param id the catalogue's id
  /// @param title its name
  /// @param drug the drug's name
  /// @param state whether it may be chosen
  /// @param dose the dose
  /// @param details what else a prescriber compares
  /// @param sessions the sessions with their days
  /// @param basis evidence, source and reservations
  /// @param open whether it may be chosen now
  /// @param prediction what is expected of it
  record Choice(
      String id,
      String title,
      String drug,
      Mark state,
      String dose,
      List<Detail> details,
      List<Visit> sessions,
      String basis,
      boolean open,
      Prediction prediction) {}

  /// What is expected of a regimen.
  ///
  /// @param course the course of the score; none where it cannot be told
  /// @param acute the first hours of a session
  /// @param marks in what the patient is unlike those studied, one sentence each
  /// @param band what the band is; empty where there is none
  /// @param missing why nothing is predicted; empty where something is
  record Prediction(
      @Nullable Chart course, List<Chart> acute, List<String> marks, String band, String missing) {
    /// No prediction.
    static Prediction none(String reason) {
      return new Prediction(null, List.of(), List.of(), "", reason);
    }
  }

  /// A word and its value.
  record Detail(String word, String value) {}

  /// A session of the schedule.
  record Visit(int number, String day, String dose, Mark state) {}

  /// A plan as stored.
  ///
  /// @param id the record's id
  /// @param version the stored version that is shown
  /// @param state draft, approved
  /// @param choice the regimen
  /// @param approval who approved it and when; empty where nobody has
  /// @param findings what planning found, in words
  /// @param overrides findings that a prescriber goes on with, with the reason
  /// @param confirm what the approval confirms, item by item
  /// @param reasons rules that need a reason before the approval
  record Chosen(
      String id,
      String version,
      Mark state,
      Choice choice,
      String approval,
      List<String> findings,
      List<String> overrides,
      List<String> confirm,
      List<Reason> reasons) {}

  /// A rule that needs a reason.
  record Reason(String rule, String statement) {}
}
