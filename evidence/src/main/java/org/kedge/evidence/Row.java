// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// One number and where it comes from.
///
/// @param id unique key, for example `ivv.v1`
/// @param symbol letter or word of the field, for example `V1`
/// @param meaning what it is, in words
/// @param value the number; absent where no value is known, and then nothing may assume one
/// @param unit UCUM code
/// @param low least value that the source or the project allows
/// @param high greatest value
/// @param spread variability, where there is one
/// @param population for whom it holds
/// @param status how the number came to be
/// @param basis how directly it was read
/// @param source key of a row in `source/`
/// @param locator table, figure, section or page
/// @param note reason, limits
public record Row(
    String id,
    String symbol,
    String meaning,
    OptionalDouble value,
    String unit,
    OptionalDouble low,
    OptionalDouble high,
    Optional<Spread> spread,
    String population,
    Status status,
    Basis basis,
    String source,
    String locator,
    String note) {

  static final String HEADER =
      "id,symbol,meaning,value,unit,low,high,spread,spread_kind,population,status,basis,source,"
          + "locator,note";

  static Row of(Table.Line line) {
    OptionalDouble spread = line.number("spread");
    return new Row(
        line.id(),
        line.text("symbol"),
        line.text("meaning"),
        line.number("value"),
        line.text("unit"),
        line.number("low"),
        line.number("high"),
        spread.isEmpty()
            ? Optional.empty()
            : Optional.of(new Spread(kind(line.text("spread_kind")), spread.getAsDouble())),
        line.text("population"),
        Status.of(line.text("status")),
        Basis.of(line.text("basis")),
        line.text("source"),
        line.text("locator"),
        line.text("note"));
  }

  private static Spread.Kind kind(String text) {
    return Spread.Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Row withValue(double other) {
    return new Row(
        id,
        symbol,
        meaning,
        OptionalDouble.of(other),
        unit,
        low,
        high,
        spread,
        population,
        status,
        basis,
        source,
        locator,
        note);
  }

  boolean isOutOfRange() {
    return value.isPresent()
        && (value.getAsDouble() < low.orElse(Double.NEGATIVE_INFINITY)
            || value.getAsDouble() > high.orElse(Double.POSITIVE_INFINITY));
  }

  Row withSpread(double other) {
    return new Row(
        id,
        symbol,
        meaning,
        value,
        unit,
        low,
        high,
        Optional.of(new Spread(spread.orElseThrow().kind(), other)),
        population,
        status,
        basis,
        source,
        locator,
        note);
  }

  /// The number, where the row has one.
  ///
  /// @throws IllegalStateException if the row has none
  public double required() {
    return value.orElseThrow(
        () -> new IllegalStateException("evidence row " + id + " has no value"));
  }

  /// The number, in the unit that the reader expects.
  ///
  /// @param expectedUnit UCUM code that the reading code was written for
  /// @throws IllegalArgumentException if the row has another unit
  /// @throws IllegalStateException if the row has no value
  public double required(String expectedUnit) {
    if (!unit.equals(expectedUnit)) {
      throw new IllegalArgumentException(
          "evidence row %s is in %s, it was read as %s".formatted(id, unit, expectedUnit));
    }
    return required();
  }
}
