// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.outcome;

import java.util.List;

/// The nine questions of the PHQ-9, whose owners permit to reproduce and display them.
final class Phq9 {
  /// The questions, in order.
  static final List<String> ITEMS =
      List.of(
          "Little interest or pleasure in doing things",
          "Feeling down, depressed, or hopeless",
          "Trouble falling or staying asleep, or sleeping too much",
          "Feeling tired or having little energy",
          "Poor appetite or overeating",
          "Feeling bad about yourself - or that you are a failure or have let yourself or your family"
              + " down",
          "Trouble concentrating on things, such as reading the newspaper or watching television",
          "Moving or speaking so slowly that other people could have noticed? Or the opposite - being"
              + " so fidgety or restless that you have been moving around a lot more than usual",
          "Thoughts that you would be better off dead or of hurting yourself in some way");

  private Phq9() {}
}
