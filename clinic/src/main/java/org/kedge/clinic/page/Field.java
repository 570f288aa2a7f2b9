// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.util.List;

/// One input of a form.
///
/// @param name name and id of the input
/// @param label what it asks
/// @param unit printed behind it; empty where there is none
/// @param kind which input
/// @param hint what helps to answer; empty where nothing is needed
/// @param options answers, for a choice
/// @param value what is typed or chosen now
/// @param required whether an answer is needed
public record Field(
    String name,
    String label,
    String unit,
    Kind kind,
    String hint,
    List<Option> options,
    String value,
    boolean required) {
  /// Copies the options.
  public Field {
    options = List.copyOf(options);
  }

  /// Which input.
  public enum Kind {
    /// One line.
    TEXT("text", "text"),
    /// A whole number, with the numeric keypad.
    WHOLE("text", "numeric"),
    /// A number, with the decimal keypad.
    NUMBER("text", "decimal"),
    /// A day, typed as 2026-11-24: a browser's own picker would show it in the browser's order.
    DATE("text", "text"),
    /// A day and a time of the clinic's zone, typed as 2026-11-24 10:42, 24 hours.
    MOMENT("text", "text"),
    /// Some lines.
    LONG("text", "text"),
    /// One of few, all in sight.
    CHOICE("radio", ""),
    /// One of many.
    SELECT("text", "");

    private final String type;
    private final String inputMode;

    Kind(String type, String inputMode) {
      this.type = type;
      this.inputMode = inputMode;
    }

    /// HTML type.
    public String type() {
      return type;
    }

    /// HTML input mode.
    public String inputMode() {
      return inputMode;
    }
  }

  /// A number with its unit.
  public static Field number(String name, String label, String unit) {
    return new Field(name, label, unit, Kind.NUMBER, "", List.of(), "", true);
  }

  /// A whole number.
  public static Field whole(String name, String label, String unit) {
    return new Field(name, label, unit, Kind.WHOLE, "", List.of(), "", true);
  }

  /// One line of text.
  public static Field text(String name, String label) {
    return new Field(name, label, "", Kind.TEXT, "", List.of(), "", true);
  }

  /// Some lines of text.
  public static Field lines(String name, String label) {
    return new Field(name, label, "", Kind.LONG, "", List.of(), "", true);
  }

  /// A day.
  public static Field day(String name, String label) {
    return new Field(
        name, label, "", Kind.DATE, "Year-month-day, as in 2026-11-24", List.of(), "", true);
  }

  /// A day and a time.
  public static Field moment(String name, String label) {
    return new Field(
        name,
        label,
        "",
        Kind.MOMENT,
        "Year-month-day hour:minute, 24 hours, as in 2026-11-24 16:05",
        List.of(),
        "",
        true);
  }

  /// One of few answers.
  public static Field choice(String name, String label, Option... options) {
    return new Field(name, label, "", Kind.CHOICE, "", List.of(options), "", true);
  }

  /// One of many answers.
  public static Field select(String name, String label, List<Option> options) {
    return new Field(name, label, "", Kind.SELECT, "", options, "", true);
  }

  /// The same input with a hint.
  public Field hint(String words) {
    return new Field(name, label, unit, kind, words, options, value, required);
  }

  /// The same input with other answers.
  public Field options(List<Option> others) {
    return new Field(name, label, unit, kind, hint, others, value, required);
  }

  /// The same input that may stay empty.
  public Field optional() {
    return new Field(name, label, unit, kind, hint, options, value, false);
  }

  /// The same input with what was typed.
  public Field with(String typed) {
    return new Field(name, label, unit, kind, hint, options, typed, required);
  }
}
