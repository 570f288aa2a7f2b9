// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.session;

import java.util.List;
import java.util.Map;
import org.kedge.clinic.page.Field;

/// The form of one act.
///
/// @param word the word of its path
/// @param title what it records
/// @param intro what helps; empty where nothing is needed
/// @param button the word on the button
/// @param grave whether it ends something for good
/// @param first whether it is what comes next, and so is open from the start
/// @param fields its inputs
record ActForm(
    String word,
    String title,
    String intro,
    String button,
    boolean grave,
    boolean first,
    List<Field> fields) {
  /// Copies the fields.
  ActForm {
    fields = List.copyOf(fields);
  }

  static ActForm next(Act act, String intro, List<Field> fields) {
    return of(act, intro, true, fields);
  }

  static ActForm other(Act act, String intro, List<Field> fields) {
    return of(act, intro, false, fields);
  }

  private static ActForm of(Act act, String intro, boolean first, List<Field> fields) {
    return new ActForm(act.word(), act.title(), intro, act.button(), act.grave(), first, fields);
  }

  /// The form with what was typed.
  ActForm with(Map<String, String> typed) {
    return new ActForm(
        word,
        title,
        intro,
        button,
        grave,
        first,
        fields.stream()
            .map(field -> field.with(typed.getOrDefault(field.name(), field.value())))
            .toList());
  }
}
