// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kedge.protocol.session.TieredFinding;
import org.kedge.protocol.session.Triage;

/// What the course has come to, by one instrument.
public sealed interface Outcome {
  /// The instrument.
  Instrument instrument();

  /// What is known about suicidal thoughts at the moment asked about.
  Suicidality suicidality();

  /// What the rules found, gravest first.
  List<TieredFinding> findings();

  /// What is to be done.
  List<CareTask> tasks();

  /// The moment asked about.
  Instant asOf();

  /// What is known about suicidal thoughts.
  ///
  /// @param known whether the latest assessment of any kind asked
  /// @param reported whether thoughts were reported and not yet put to the screener
  /// @param level level by the latest screener, where there is one
  record Suicidality(boolean known, boolean reported, Optional<Triage.Level> level) {}

  /// A change can be told.
  ///
  /// @param instrument which one
  /// @param baseline the course baseline
  /// @param latest the latest score
  /// @param improvement fall from the baseline as a share of it; negative where it rose
  /// @param response what that amounts to
  /// @param remission whether the latest score is in remission
  /// @param remissionCut the cut, in words, to be printed beside every rate
  /// @param relapse whether a response was lost
  /// @param scores all comparable scores of the course, in order of time
  /// @param suicidality what is known about suicidal thoughts
  /// @param findings what the rules found
  /// @param tasks what is to be done
  /// @param asOf the moment asked about
  record Known(
      Instrument instrument,
      Score baseline,
      Score latest,
      double improvement,
      Response response,
      boolean remission,
      String remissionCut,
      Relapse relapse,
      List<Score> scores,
      Suicidality suicidality,
      List<TieredFinding> findings,
      List<CareTask> tasks,
      Instant asOf)
      implements Outcome {
    /// Copies the lists.
    public Known {
      scores = List.copyOf(scores);
      findings = List.copyOf(findings);
      tasks = List.copyOf(tasks);
    }
  }

  /// A change cannot be told.
  ///
  /// @param instrument which one
  /// @param missing what is missing, in sentences, at least one
  /// @param suicidality what is known about suicidal thoughts
  /// @param findings what the rules found
  /// @param tasks what is to be done
  /// @param asOf the moment asked about
  record Incomplete(
      Instrument instrument,
      List<String> missing,
      Suicidality suicidality,
      List<TieredFinding> findings,
      List<CareTask> tasks,
      Instant asOf)
      implements Outcome {
    /// Copies the lists.
    public Incomplete {
      missing = List.copyOf(missing);
      findings = List.copyOf(findings);
      tasks = List.copyOf(tasks);
    }
  }
}
