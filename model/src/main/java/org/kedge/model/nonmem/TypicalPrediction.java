// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.kedge.evidence.Evidence;

/// PRED: the prediction of a typical person who has the subject's doses and covariates, without
/// random effects, fluctuation of the illness and errors.
///
/// A concentration comes from the pack of the route, at venous plasma, under the influences that
/// LIVER and RIF name. A MADRS total is that of an open course, or of one blinded as BLIND says,
/// for the typical strong and the typical weak responder, weighted by the share of the classes;
/// where CLASS is given, of that class. Its baseline is BASE, or the latest MADRS total up to the
/// first dose that is not too old, or the typical one.
///
/// @source evidence drug/ketamine and drug/esketamine
public final class TypicalPrediction implements SubjectPrediction {
  static final String COLUMN = "PRED";

  private final GivenDrug drug;
  private final EpisodeSplit split;
  private final SessionSize size;
  private final TypicalScore score;
  private final Baseline baseline;

  /// Reads the rows.
  ///
  /// @throws IllegalArgumentException if a row is missing or in another unit
  public TypicalPrediction(Evidence evidence) {
    drug = new GivenDrug(evidence);
    split = new EpisodeSplit(evidence, drug);
    size = new SessionSize(evidence, drug);
    score = new TypicalScore(evidence);
    baseline = new Baseline(evidence);
  }

  @Override
  public String column() {
    return COLUMN;
  }

  /// Predictions of a subject.
  ///
  /// @return nothing for a dose, a reset, a PHQ-9 or QIDS-SR16 total, and for hydroxynorketamine
  ///   after a spray; no gaps
  /// @throws EventDataException if a covariate that a dose needs is missing, an influence is not
  ///   for its pack, or a dose is not what the model accepts
  @Override
  public Predicted of(Subject subject) {
    List<OptionalDouble> predictions =
        new ArrayList<>(Collections.nCopies(subject.events().size(), OptionalDouble.empty()));
    for (Episode episode : split.of(subject)) {
      EpisodeReadings readings = new EpisodeReadings(subject, episode, predictions);
      double start = baseline.of(subject, episode.stretch());
      if (episode.hasDoses()) {
        readings.concentrations(drug);
        readings.scores(score, size, start);
      } else {
        readings.undosed(start);
      }
    }
    return new Predicted(predictions, Set.of());
  }
}
