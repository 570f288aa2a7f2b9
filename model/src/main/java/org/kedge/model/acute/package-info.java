// SPDX-License-Identifier: Apache-2.0
/// Acute effects of a session: dissociation with habituation over sessions, systolic and diastolic
/// pressure, heart rate, sedation, nausea.
///
/// In: one person's parameters and concentrations. Out: the effects of a moment, which for the
/// rows' own values are those of the typical person; the course of a session; bands over people.
/// The doors are [AcuteEffect], [AcuteState] and [AcuteBand].
///
/// This package does not set off anything in a session: sessions read facts and rules.
@NullMarked
package org.kedge.model.acute;

import org.jspecify.annotations.NullMarked;
