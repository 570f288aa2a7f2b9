// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.audit;

import java.util.Optional;
import java.util.UUID;

/// A line before the database has given it a position, a time and a hash.
///
/// @param requestId the request that did it
/// @param actor who
/// @param access what
/// @param page where
record NewLine(UUID requestId, Actor actor, Access access, Optional<String> page) {
  NewLine failed() {
    return new NewLine(requestId, actor, access.ended(Outcome.FAILED), page);
  }
}
