// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.time.Instant;
import org.kedge.clinic.identity.CurrentUser;
import org.kedge.protocol.rule.Role;
import org.kedge.protocol.rule.Signature;

/// The signed-in person, as the rules know a signer.
public final class Author {
  private Author() {}

  /// A signature of this moment.
  public static Signature signature(CurrentUser user, Instant at) {
    return new Signature(user.id(), user.name(), role(user), at);
  }

  private static Role role(CurrentUser user) {
    return switch (user.role()) {
      case PRESCRIBER -> Role.PRESCRIBER;
      case NURSE, FRONT_DESK, ADMINISTRATOR -> Role.STAFF;
    };
  }
}
