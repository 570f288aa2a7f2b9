// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.outcome;

import java.time.Instant;

/// Something to be done by a person.
///
/// @param rule id of the rule it stems from
/// @param what what to do
/// @param who `staff` or `prescriber`
/// @param due by when
public record CareTask(String rule, String what, String who, Instant due) {}
