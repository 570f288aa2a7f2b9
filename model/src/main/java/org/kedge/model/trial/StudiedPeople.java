// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;

/// The people behind the packs: who is unlike them is marked, at every door.
///
/// @source evidence rows ivv.wt_studied, nasal.wt_ref, nasal.age_studied and nasal.age_warned
public final class StudiedPeople {
  /// What is known of a person.
  ///
  /// @param weightKg body weight, kg; absent where it is not known, which no range is held against
  /// @param ageYears age, years; the same
  public record Person(OptionalDouble weightKg, OptionalDouble ageYears) {}

  private final Evidence evidence;

  /// Reads the rows.
  public StudiedPeople(Evidence evidence) {
    this.evidence = evidence;
  }

  /// Those of a group with an infusion who are unlike the people behind its pack.
  ///
  /// @param group its name in the sentences
  /// @return one entry a range that somebody is outside of
  public List<Extrapolation> withInfusion(String group, List<Person> people) {
    List<Extrapolation> marks = new ArrayList<>();
    studied(group, "ivv.wt_studied", Person::weightKg, "infusions", people).ifPresent(marks::add);
    return marks;
  }

  /// Those of a group with a spray who are unlike the people behind its pack, or so old that the
  /// label contradicts it.
  ///
  /// @param group its name in the sentences
  /// @return one entry a range that somebody is outside of
  public List<Extrapolation> withSpray(String group, List<Person> people) {
    List<Extrapolation> marks = new ArrayList<>();
    studied(group, "nasal.wt_ref", Person::weightKg, "the spray", people).ifPresent(marks::add);
    studied(group, "nasal.age_studied", Person::ageYears, "the spray", people)
        .ifPresent(marks::add);
    Row warned = evidence.row("nasal.age_warned");
    double fromYears = warned.required();
    mark(
            group,
            warned,
            "%.0f years or older, where the label of the spray reports higher peaks than the model gives"
                .formatted(fromYears),
            person -> person.ageYears().orElse(0) >= fromYears,
            people)
        .ifPresent(marks::add);
    return marks;
  }

  private Optional<Extrapolation> studied(
      String group,
      String id,
      Function<Person, OptionalDouble> quantity,
      String drug,
      List<Person> people) {
    Row row = evidence.row(id);
    double low = row.low().orElseThrow();
    double high = row.high().orElseThrow();
    return mark(
        group,
        row,
        "outside %.0f to %.0f %s, the range of those studied with %s"
            .formatted(low, high, row.unit().equals("a") ? "years" : row.unit(), drug),
        person -> {
          double value = quantity.apply(person).orElse(low);
          return value < low || value > high;
        },
        people);
  }

  private static Optional<Extrapolation> mark(
      String group, Row row, String what, Predicate<Person> beyond, List<Person> people) {
    int count = (int) people.stream().filter(beyond).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(new Extrapolation(group, what, row.id(), count, people.size()));
  }
}
