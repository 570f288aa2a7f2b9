// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.List;

/// What is written behind the records of a subject.
public sealed interface SubjectPrediction permits TypicalPrediction, IndividualPrediction {
  /// Names of the columns that predictions have.
  List<String> COLUMNS = List.of(TypicalPrediction.COLUMN, IndividualPrediction.COLUMN);

  /// Name of its column.
  String column();

  /// Predictions of a subject.
  ///
  /// @throws EventDataException if the subject cannot be predicted
  Predicted of(Subject subject);
}
