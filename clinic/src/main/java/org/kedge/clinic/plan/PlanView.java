// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedge.clinic.page.Chart;
import org.kedge.clinic.page.Mark;

/// What the page of a plan prints.
///
/// @param asOf when it was made
/// @param screening the decision it rests on, for each drug
/// @param options the regimens side by side
/// @param course the predicted courses in one chart
/// @param chosen the plan that was proposed or approved; none yet where absent
/// @param blocked what stands against a plan; empty where nothing does
record PlanView(
    String asOf,
    List<Mark> screening,
    List<Choice> options,
    @Nullable Chart course,
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
      @Nullable Chart course,
      @Nullable Chart acute) {}

  /// A word and its value.
  record Detail(String word, String value) {}

  /// A session of the schedule.
  record Visit(int number, String day, String dose, Mark state) {}

  /// A plan as stored.
  ///
  /// @param id the record's id
  /// @param state draft, approved
  /// @param choice the regimen
  /// @param approval who approved it and when; empty where nobody has
  /// @param overrides overrides it rests on
  record Chosen(
      String id,
      String version,
      Mark state,
      Choice choice,
      String approval,
      List<String> overrides) {}
}
