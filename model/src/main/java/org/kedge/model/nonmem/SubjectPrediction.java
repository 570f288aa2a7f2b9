// SPDX-License-Identifier: Apache-2.0
package org.kedge.model.nonmem;

import java.util.List;
import java.util.OptionalDouble;

/// What is written behind the records of a subject.
public sealed interface SubjectPrediction permits TypicalPrediction, IndividualPrediction {
  /// Names of the columns that predictions have.
  List<String> COLUMNS = List.of(TypicalPrediction.COLUMN, IndividualPrediction.COLUMN);

  /// Name of its column.
  String column();

  /// Predictions of a subject.
  ///
  /// @return one an event, in the unit of its compartment, at least 0 but for rounding; nothing
  ///   where there is none
  /// @throws EventDataException if the subject cannot be predicted
  List<OptionalDouble> of(Subject subject);
}
