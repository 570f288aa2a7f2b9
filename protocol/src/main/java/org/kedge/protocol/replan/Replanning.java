// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.replan;

import java.util.List;
import java.util.Optional;
import org.kedge.protocol.rule.Finding;

/// A proposal for what comes next. The clinician decides.
public sealed interface Replanning {
  /// All findings; those that carry the proposal first.
  List<Finding> findings();

  /// What the clinician may choose from.
  List<String> options();

  /// The proposal in words.
  default String proposal() {
    return switch (this) {
      case Continue go -> "Propose to go on as planned";
      case Adjust adjust -> "Propose to change the plan";
      case Pause pause -> "Propose to wait with the next dose";
      case Stop stop -> "Propose to stop";
      case Refer refer -> "Propose to evaluate and refer before anything else";
    };
  }

  /// Go on.
  ///
  /// @param next when the next session may be
  /// @param findings what was found
  /// @param options what may be chosen
  record Continue(NextWindow next, List<Finding> findings, List<String> options)
      implements Replanning {
    /// Copies the lists.
    public Continue {
      findings = List.copyOf(findings);
      options = List.copyOf(options);
    }
  }

  /// Change the plan.
  ///
  /// @param asPlanned when the next session would be without a change, where the plan has one
  /// @param findings what was found
  /// @param options what may be chosen
  record Adjust(Optional<NextWindow> asPlanned, List<Finding> findings, List<String> options)
      implements Replanning {
    /// Copies the lists.
    public Adjust {
      findings = List.copyOf(findings);
      options = List.copyOf(options);
    }
  }

  /// Wait until a question is answered: no date is proposed.
  ///
  /// @param findings what was found
  /// @param options what may be chosen
  record Pause(List<Finding> findings, List<String> options) implements Replanning {
    /// Copies the lists.
    public Pause {
      findings = List.copyOf(findings);
      options = List.copyOf(options);
    }
  }

  /// Stop.
  ///
  /// @param findings what was found
  /// @param options what may be chosen
  record Stop(List<Finding> findings, List<String> options) implements Replanning {
    /// Copies the lists.
    public Stop {
      findings = List.copyOf(findings);
      options = List.copyOf(options);
    }
  }

  /// Evaluate and refer.
  ///
  /// @param findings what was found
  /// @param options what may be chosen
  record Refer(List<Finding> findings, List<String> options) implements Replanning {
    /// Copies the lists.
    public Refer {
      findings = List.copyOf(findings);
      options = List.copyOf(options);
    }
  }
}
