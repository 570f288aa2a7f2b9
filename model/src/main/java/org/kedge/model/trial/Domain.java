// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.kedge.evidence.Evidence;
import org.kedge.model.person.VirtualPatient;

/// For whom and for what the model holds. A regimen above a ceiling is refused; people unlike those
/// that a pack was fitted to are marked.
final class Domain {
  private final Evidence evidence;

  Domain(Evidence evidence) {
    this.evidence = evidence;
  }

  /// @throws IllegalArgumentException if a session is not accepted, with the arm, the session, the
  ///   value and the range
  void require(Arm arm) {
    Regimen.of(arm)
        .breach(evidence)
        .ifPresent(breach -> {
          throw new IllegalArgumentException(
              "arm %s, session %d: %s"
                  .formatted(arm.name(), breach.place() + 1, breach.sentence()));
        });
  }

  List<Extrapolation> marks(Design design, int patients, long seed) {
    List<StudiedPeople.Person> people =
        IntStream.range(0, patients)
            .mapToObj(index -> person(design.population().patient(evidence, seed, index)))
            .toList();
    StudiedPeople studied = new StudiedPeople(evidence);
    List<Extrapolation> marks = new ArrayList<>();
    for (Arm arm : design.arms()) {
      String group = "arm " + arm.name();
      marks.addAll(
          switch (arm.treatment()) {
            case Treatment.RacemicInfusion _, Treatment.EsketamineInfusion _ ->
                studied.withInfusion(group, people);
            case Treatment.EsketamineNasal _ -> studied.withSpray(group, people);
            case Treatment.None() -> List.of();
          });
    }
    return marks;
  }

  private static StudiedPeople.Person person(VirtualPatient patient) {
    return new StudiedPeople.Person(
        OptionalDouble.of(patient.weightKg()), OptionalDouble.of(patient.ageYears()));
  }
}
