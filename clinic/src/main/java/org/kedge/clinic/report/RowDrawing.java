// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.List;
import java.util.stream.Stream;

/// A drawing of observed rows and what the model says about them.
sealed interface RowDrawing permits Scatter, RatioDrawing {
  /// The drawings of the report, in its order.
  static List<RowDrawing> all() {
    return Stream.<RowDrawing>concat(RatioDrawing.ALL.stream(), Scatter.ALL.stream()).toList();
  }

  /// Name of the file, without its ending.
  String name();

  /// Title of the drawing.
  String title();

  /// The rows that it shows.
  List<RowLine> mine(List<RowLine> rows);

  /// The drawing.
  String svg(List<RowLine> rows);
}
