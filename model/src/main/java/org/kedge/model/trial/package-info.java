// SPDX-License-Identifier: Apache-2.0
/// Virtual trials: the arms of a design, simulated patient by patient.
///
/// In: a [Design], a seed, a number of patients and threads. Out: a summary of each quantity at
/// each time. The door is [Simulation].
///
/// This package does not read or write files. Its results do not depend on the number of threads.
@NullMarked
package org.kedge.model.trial;

import org.jspecify.annotations.NullMarked;
