// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.time.Instant;
import java.util.Optional;
import org.kedge.protocol.rule.Finding;

/// A finding in a session, with its urgency and what to do.
///
/// @param tier how urgent
/// @param at time of the reading or event
/// @param reading id of the reading it rests on, where it rests on one
/// @param then what to do, in the row's own words
/// @param finding the finding
public record TieredFinding(
    Tier tier, Instant at, Optional<String> reading, String then, Finding finding) {}
