// SPDX-License-Identifier: Apache-2.0
/// What a rule is, and what it finds.
///
/// In: evidence rows. Out: [Finding] values, which are data; text is made from them. The words that
/// all steps share (drug, jurisdiction, mode, severity, scope) stand here, and who signs a decision
/// to go on ([Signature], [Role], [RuleOverride]).
///
/// This package does not know any patient and any single rule.
@NullMarked
package org.kedge.protocol.rule;

import org.jspecify.annotations.NullMarked;
