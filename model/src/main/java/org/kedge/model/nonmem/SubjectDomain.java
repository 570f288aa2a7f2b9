// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.List;
import org.kedge.evidence.Evidence;
import org.kedge.model.trial.Extrapolation;
import org.kedge.model.trial.StudiedPeople;

/// For which subjects a pack does not speak.
///
/// @source evidence rows ivv.wt_studied, nasal.wt_ref, nasal.age_studied and nasal.age_warned
public final class SubjectDomain {
  private final StudiedPeople studied;

  /// Reads the rows.
  public SubjectDomain(Evidence evidence) {
    studied = new StudiedPeople(evidence);
  }

  /// Subjects who are unlike the people behind the pack of their route.
  ///
  /// @param subjects all that are predicted; who has no dose is left out
  /// @return one entry a route and range that somebody is outside of; a covariate that is missing
  ///   is held against no range
  public List<Extrapolation> marks(List<Subject> subjects) {
    List<Extrapolation> marks = new ArrayList<>();
    marks.addAll(
        studied.withInfusion(
            "subjects with an infusion", people(subjects, Compartment.Route.INFUSION)));
    marks.addAll(
        studied.withSpray("subjects with a spray", people(subjects, Compartment.Route.SPRAY)));
    return marks;
  }

  private static List<StudiedPeople.Person> people(
      List<Subject> subjects, Compartment.Route route) {
    return subjects.stream()
        .filter(subject ->
            subject.events().stream()
                .anyMatch(event ->
                    event instanceof Event.Dose dose && dose.compartment().route() == route))
        .map(subject ->
            new StudiedPeople.Person(subject.covariate(Column.WT), subject.covariate(Column.AGE)))
        .toList();
  }
}
