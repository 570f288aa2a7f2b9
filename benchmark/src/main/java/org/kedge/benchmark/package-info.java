// SPDX-License-Identifier: Apache-2.0
/// How fast the model is, against the clock of the processor.
///
/// In: the workload KET18, defined to the number, that other simulators have been measured on. Out:
/// virtual patients a processor second, the errors of the answers, and the share of the machine's
/// peak. The door is [Report]; `./check benchmark` runs it. [Peer] holds whole courses against a
/// general solver that knows nothing of them: `./check benchmark peer`.
///
/// This package does not belong to what is installed: nothing depends on it.
@NullMarked
package org.kedge.benchmark;

import org.jspecify.annotations.NullMarked;
