// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.util.List;

/// Who a page is about, and where on the road the person is.
///
/// @param id the record's id of the patient
/// @param name name
/// @param birth birth date with age
/// @param sex administrative sex
/// @param weight latest weight with its day
/// @param allergies allergies in words
/// @param phase where the course stands
/// @param road the six steps
public record Banner(
    String id,
    String name,
    String birth,
    String sex,
    String weight,
    String allergies,
    Mark phase,
    List<Step> road) {
  /// Copies the road.
  public Banner {
    road = List.copyOf(road);
  }

  /// One step of the road.
  ///
  /// @param word the step's word in paths
  /// @param label the step's word on the page
  /// @param state `done`, `here` or `ahead`
  /// @param open whether the person may open its page
  public record Step(String word, String label, String state, boolean open) {
    /// Symbol of the icon file.
    public String icon() {
      return switch (state) {
        case "done" -> "ok";
        case "here" -> "here";
        default -> "plain";
      };
    }

    /// The state in words.
    public String stateWords() {
      return switch (state) {
        case "done" -> "done";
        case "here" -> "the patient is here";
        default -> "ahead";
      };
    }
  }
}
