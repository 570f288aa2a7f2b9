// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;

/// When something happened, when it was typed, and by whom.
///
/// @param at when it happened
/// @param entered when it was typed
/// @param by id of the person who typed it
public record Stamp(Instant at, Instant entered, String by) {
  /// Something typed as it happens.
  public static Stamp now(Instant at, String by) {
    return new Stamp(at, at, by);
  }
}
