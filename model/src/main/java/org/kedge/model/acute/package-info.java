// SPDX-License-Identifier: Apache-2.0
/// Acute effects of a session: dissociation and pressure.
///
/// In: concentrations. Out: typical values. The door is [AcuteEffect].
///
/// This package does not set off anything in a session: sessions read facts and rules.
@NullMarked
package org.kedge.model.acute;

import org.jspecify.annotations.NullMarked;
