// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// One set of spot values, taken at one time.
///
/// @param id unique in the session
/// @param values by signal, in the signal's unit; what was not read is not there
/// @param signs signs seen, as words of the table `protocol/session-sign`
/// @param stamp when it was taken, when it was typed, and by whom
public record Reading(String id, Map<Signal, Double> values, Set<String> signs, Stamp stamp) {
  /// Copies the values.
  public Reading {
    EnumMap<Signal, Double> copy = new EnumMap<>(Signal.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
    signs = Set.copyOf(signs);
  }

  /// When it was taken.
  public Instant at() {
    return stamp.at();
  }

  /// The value of a signal, where it was read.
  public OptionalDouble value(Signal signal) {
    Double value = values.get(signal);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
