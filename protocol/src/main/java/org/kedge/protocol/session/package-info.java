// SPDX-License-Identifier: Apache-2.0
/// Is it going well, and may the patient leave?
///
/// In: an approved plan and what the staff record, as [SessionEvent] values. Out: a
/// [SessionRecord], which is prepared, running, observing, discharged, or ended in another way,
/// with findings, readings that are due, and what is missing before the next step. The door is
/// [SessionRules].
///
/// This package does not watch anybody: it reads spot values and does not replace the bedside
/// monitor. It recommends no drug, asks no model, and has no clock.
@NullMarked
package org.kedge.protocol.session;

import org.jspecify.annotations.NullMarked;
