// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.replan;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.kedge.protocol.session.Reply;

/// What the clinician says about the course.
///
/// @param signals by signal; one that is not there is not known
/// @param benefitNoted whether the benefit check of esketamine is done and the benefit noted
public record ClinicianView(Map<StopSignal, Reply> signals, boolean benefitNoted) {
  /// Copies the answers.
  public ClinicianView {
    signals = Map.copyOf(signals);
  }

  /// Every signal asked about and absent.
  public static ClinicianView clear() {
    return new ClinicianView(
        Arrays.stream(StopSignal.values())
            .collect(Collectors.toMap(signal -> signal, signal -> Reply.NO)),
        false);
  }

  /// The answer about a signal.
  public Reply reply(StopSignal signal) {
    return signals.getOrDefault(signal, Reply.NOT_KNOWN);
  }
}
