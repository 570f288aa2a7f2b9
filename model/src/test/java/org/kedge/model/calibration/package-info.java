// SPDX-License-Identifier: Apache-2.0
/// The fits behind the rows with locator `docs/calibration.md`, run by `./check calibrate`.
///
/// In: the evidence rows as they stand, the observed rows that count as calibration. Out: the
/// fitted values, their losses, and how sharply the rows say it. The door is [Calibrate].
///
/// This package does not change a row: a person copies a result into the table and says so.
@NullMarked
package org.kedge.model.calibration;

import org.jspecify.annotations.NullMarked;
