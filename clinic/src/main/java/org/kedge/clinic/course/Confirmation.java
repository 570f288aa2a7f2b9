// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import org.kedge.protocol.rule.Signature;

/// A sentence that the record does not prove and a clinician has confirmed.
///
/// @param sentence as it was listed
/// @param signature who and when
public record Confirmation(String sentence, Signature signature) {}
