// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A chart and the same numbers as a table.
///
/// @param title what it shows, with unit
/// @param note what has to be said beside it; empty where nothing has
/// @param json the block that the script draws
/// @param heads heads of the table
/// @param rows cells of the table
/// @param open whether the table is open from the start
public record Chart(
    String title,
    String note,
    String json,
    List<String> heads,
    List<List<String>> rows,
    boolean open) {
  /// Copies the table.
  public Chart {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /// How a series is drawn.
  public enum Kind {
    /// A line.
    LINE,
    /// Points only.
    DOTS,
    /// Points joined by a line.
    JOINED,
    /// The border of a band, itself not drawn.
    EDGE
  }

  /// One series.
  ///
  /// @param label its name
  /// @param kind how it is drawn
  /// @param colour `main`, `second`, `third` or `quiet`
  /// @param values a value for each x; null where there is none
  /// @param decimals digits in the table
  public record Series(
      String label, Kind kind, String colour, List<@Nullable Double> values, int decimals) {}

  /// A line across the chart.
  ///
  /// @param label what it means
  /// @param value where it is
  /// @param tone its colour
  public record Limit(String label, double value, Tone tone) {}

  /// Builds a chart.
  public static Drawing titled(String title) {
    return new Drawing(title);
  }

  /// A chart in the making.
  public static final class Drawing {
    private final String title;
    private String note = "";
    private String horizontal = "";
    private String vertical = "";
    private boolean clock;
    private boolean open;
    private @Nullable Double floor;
    private List<Double> x = List.of();
    private List<String> moments = List.of();
    private final List<Series> series = new ArrayList<>();
    private final List<int[]> bands = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    private Drawing(String title) {
      this.title = title;
    }

    /// Says this beside the chart.
    public Drawing note(String words) {
      note = words;
      return this;
    }

    /// Names the axes, with units.
    public Drawing axes(String horizontalLabel, String verticalLabel) {
      horizontal = horizontalLabel;
      vertical = verticalLabel;
      return this;
    }

    /// Where the points stand, and what the table says for each.
    public Drawing at(List<Double> positions, List<String> words) {
      x = positions;
      moments = words;
      return this;
    }

    /// The x axis counts minutes of the day.
    public Drawing clock() {
      clock = true;
      return this;
    }

    /// The y axis starts here.
    public Drawing floor(double value) {
      floor = value;
      return this;
    }

    /// The table is open from the start.
    public Drawing open() {
      open = true;
      return this;
    }

    /// Adds a series.
    public Drawing add(Series one) {
      series.add(one);
      return this;
    }

    /// Fills between two series, by their places.
    public Drawing band(int low, int high) {
      bands.add(new int[] {low, high});
      return this;
    }

    /// Adds a line across.
    public Drawing limit(Limit one) {
      limits.add(one);
      return this;
    }

    /// The chart.
    public Chart done() {
      List<String> heads = new ArrayList<>(List.of(horizontal));
      series.forEach(one -> heads.add(one.label()));
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row < x.size(); row++) {
        rows.add(cells(row));
      }
      return new Chart(title, note, json(), heads, rows, open);
    }

    private List<String> cells(int row) {
      List<String> cells = new ArrayList<>(List.of(moments.get(row)));
      for (Series one : series) {
        Double value = one.values().get(row);
        cells.add(value == null ? "–" : Words.number(value, one.decimals()));
      }
      return cells;
    }

    private String json() {
      StringBuilder out = new StringBuilder("{\"x\":").append(numbers(x));
      out.append(",\"xLabel\":").append(text(horizontal));
      out.append(",\"yLabel\":").append(text(vertical));
      out.append(",\"clock\":").append(clock);
      out.append(",\"floor\":").append(floor);
      out.append(",\"series\":").append(list(series, Drawing::json));
      out.append(",\"bands\":").append(list(bands, band -> "[" + band[0] + "," + band[1] + "]"));
      out.append(",\"limits\":").append(list(limits, Drawing::json));
      return out.append('}').toString();
    }

    private static String json(Series one) {
      return "{\"label\":%s,\"kind\":\"%s\",\"colour\":\"%s\",\"values\":%s}"
          .formatted(
              text(one.label()),
              one.kind().name().toLowerCase(Locale.ROOT),
              one.colour(),
              numbers(one.values()));
    }

    private static String json(Limit one) {
      return "{\"label\":%s,\"value\":%s,\"tone\":\"%s\"}"
          .formatted(text(one.label()), one.value(), one.tone().word());
    }

    private static String numbers(List<? extends @Nullable Double> values) {
      List<String> out = new ArrayList<>();
      for (Double value : values) {
        out.add(value == null ? "null" : Words.number(value, 4));
      }
      return "[" + String.join(",", out) + "]";
    }

    private static <T> String list(List<T> values, Function<T, String> each) {
      return "[" + String.join(",", values.stream().map(each).toList()) + "]";
    }

    /// Text for JSON inside HTML: no angle bracket or ampersand survives.
    private static String text(String words) {
      StringBuilder out = new StringBuilder("\"");
      words
          .chars()
          .forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
              out.append("\\u%04x".formatted(c));
            } else {
              out.append((char) c);
            }
          });
      return out.append('"').toString();
    }
  }
}
