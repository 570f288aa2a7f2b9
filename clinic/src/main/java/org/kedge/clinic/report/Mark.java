// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

/// How a row is marked in a drawing: the shape says what became of it, the filling what it may
/// prove.
///
/// @param shape hit, miss or neither
/// @param colour of its line
/// @param filled whether the model has not seen the row
record Mark(Shape shape, String colour, boolean filled) {
  /// How far it reaches from its middle.
  static final double REACH = 5;

  /// A mark in the colour of its shape.
  Mark(Shape shape, boolean filled) {
    this(shape, shape.colour, filled);
  }

  /// What became of the row.
  enum Shape {
    /// A circle.
    HIT(Drawing.HIT),
    /// A triangle.
    MISS(Drawing.MISS),
    /// A square.
    NOT_JUDGED(Drawing.OTHER);

    private final String colour;

    Shape(String colour) {
      this.colour = colour;
    }
  }

  /// SVG of the mark.
  String drawn(String x, String y) {
    String paint =
        "fill=\"%s\" stroke=\"%s\" stroke-width=\"1.4\""
            .formatted(filled ? colour : "#fff", colour);
    return switch (shape) {
      case HIT -> "<circle cx=\"%s\" cy=\"%s\" r=\"4\" %s/>".formatted(x, y, paint);
      case MISS ->
          "<path d=\"M0 -5 L4.8 3.6 L-4.8 3.6 Z\" transform=\"translate(%s %s)\" %s/>"
              .formatted(x, y, paint);
      case NOT_JUDGED ->
          "<path d=\"M-3.6 -3.6 h7.2 v7.2 h-7.2 z\" transform=\"translate(%s %s)\" %s/>"
              .formatted(x, y, paint);
    };
  }
}
