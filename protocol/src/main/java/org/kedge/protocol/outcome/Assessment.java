// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kedge.protocol.session.CssrsScreen;

/// What was asked of the patient, at one time.
public sealed interface Assessment {
  /// When.
  Instant at();

  /// A filled-in PHQ-9, with or without all its items.
  ///
  /// @param answers by item number, 1 to 9, each 0 to 3; an item not answered is not there
  /// @param difficulty answer to the tenth question, 0 to 3, which is not scored
  /// @param standardRecall whether it asked about the last two weeks
  /// @param selfRated whether the patient filled it in
  /// @param at when
  record Phq9(
      Map<Integer, Integer> answers,
      OptionalInt difficulty,
      boolean standardRecall,
      boolean selfRated,
      Instant at)
      implements Assessment {
    private static final int ITEMS = 9;
    private static final int TOP = 3;

    /// Copies the answers and refuses what the form cannot hold.
    public Phq9 {
      answers = Map.copyOf(answers);
      answers.forEach((item, answer) -> {
        if (item < 1 || item > ITEMS || answer < 0 || answer > TOP) {
          throw new IllegalArgumentException(
              "item %d must be 1 to %d and its answer 0 to %d, was %d"
                  .formatted(item, ITEMS, TOP, answer));
        }
      });
    }

    /// Items without an answer.
    public List<Integer> missing() {
      return IntStream.rangeClosed(1, ITEMS)
          .filter(item -> !answers.containsKey(item))
          .boxed()
          .toList();
    }

    /// The total, where no item is missing.
    public OptionalInt total() {
      return missing().isEmpty()
          ? OptionalInt.of(answers.values().stream().mapToInt(Integer::intValue).sum())
          : OptionalInt.empty();
    }

    /// Item 9, where it was answered.
    public OptionalInt item9() {
      Integer answer = new TreeMap<>(answers).get(ITEMS);
      return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
    }
  }

  /// A total that was scored elsewhere: MADRS, or a PHQ-9 without its items.
  ///
  /// @param instrument which one
  /// @param total the total, within the instrument's range
  /// @param at when
  record Total(Instrument instrument, int total, Instant at) implements Assessment {
    /// Refuses a negative total.
    public Total {
      if (total < 0) {
        throw new IllegalArgumentException("total must be 0 or more, was " + total);
      }
    }
  }

  /// The C-SSRS screener, asked by staff.
  ///
  /// @param screen the answers
  /// @param at when
  record Screened(CssrsScreen screen, Instant at) implements Assessment {}

  /// A clinician calls it a relapse, or the patient was admitted for depression or suicidality.
  ///
  /// @param what which of the two, in words
  /// @param at when
  record RelapseCalled(String what, Instant at) implements Assessment {}

  /// The bladder checklist was done.
  ///
  /// @param newSymptoms how many new symptoms there are
  /// @param at when
  record BladderChecked(int newSymptoms, Instant at) implements Assessment {}

  /// Cognition was tested.
  ///
  /// @param result the result in words
  /// @param at when
  record CognitionChecked(String result, Instant at) implements Assessment {}

  /// The instrument that an assessment scores, where it scores one.
  default Optional<Instrument> scores() {
    return switch (this) {
      case Phq9 phq9 -> Optional.of(Instrument.PHQ9);
      case Total total -> Optional.of(total.instrument());
      case Screened screened -> Optional.empty();
      case RelapseCalled called -> Optional.empty();
      case BladderChecked checked -> Optional.empty();
      case CognitionChecked checked -> Optional.empty();
    };
  }
}
