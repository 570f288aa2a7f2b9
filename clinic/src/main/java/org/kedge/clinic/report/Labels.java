// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Places words beside marks, so that they cover neither each other nor a mark. All numbers are in
/// the units of the drawing.
final class Labels {
  private static final double LETTER = 5.4;
  private static final double HEIGHT = 9;
  private static final double[] DISTANCES = {8, 16, 26, 38};

  /// A place for a word.
  ///
  /// @param left where it begins
  /// @param base its base line
  record Place(double left, double base) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean lies(Box frame) {
      return left >= frame.left
          && right <= frame.right
          && top >= frame.top
          && bottom <= frame.bottom;
    }
  }

  private final Box frame;
  private final List<Box> taken = new ArrayList<>();

  /// Words stay inside a frame.
  Labels(double left, double top, double right, double bottom) {
    frame = new Box(left, top, right, bottom);
  }

  /// A mark that no word may cover.
  void keepFree(double x, double y, double reach) {
    taken.add(new Box(x - reach, y - reach, x + reach, y + reach));
  }

  /// The first free place around a mark, nearest first; where none is free, the one that covers the
  /// least.
  Place place(double x, double y, String word) {
    double width = LETTER * word.length();
    Place best =
        DoubleStream.of(DISTANCES)
            .boxed()
            .flatMap(away -> around(x, y, width, away))
            .min(Comparator.comparingLong(place -> covered(box(place, width))))
            .orElseThrow();
    taken.add(box(best, width));
    return best;
  }

  private static Stream<Place> around(double x, double y, double width, double away) {
    double middle = y + HEIGHT / 2 - 1;
    return Stream.of(
        new Place(x + away, middle),
        new Place(x - away - width, middle),
        new Place(x - width / 2, y - away),
        new Place(x - width / 2, y + away + HEIGHT - 1),
        new Place(x + away, y - away + HEIGHT / 2),
        new Place(x + away, y + away + HEIGHT / 2),
        new Place(x - away - width, y - away + HEIGHT / 2),
        new Place(x - away - width, y + away + HEIGHT / 2));
  }

  private static Box box(Place place, double width) {
    return new Box(place.left, place.base - HEIGHT + 1, place.left + width, place.base + 1);
  }

  private long covered(Box box) {
    long outside = box.lies(frame) ? 0 : taken.size() + 1;
    return outside + taken.stream().filter(box::meets).count();
  }
}
