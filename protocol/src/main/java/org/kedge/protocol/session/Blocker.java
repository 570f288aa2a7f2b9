// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.session;

import java.util.Optional;
import org.kedge.protocol.rule.Role;

/// Something that stands before the next step.
///
/// @param rule id of the rule
/// @param sentence what is missing or in the way
/// @param item id of the checklist row to answer, where it is one
/// @param signedBy who may sign that it goes on all the same; nobody where absent
public record Blocker(
    String rule, String sentence, Optional<String> item, Optional<Role> signedBy) {}
