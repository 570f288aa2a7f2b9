// SPDX-License-Identifier: Apache-2.0
/// The commands of `./kedge`.
///
/// In: words of a command line. Out: text on standard output and an exit status: 0 done, 2 bad
/// input, 1 anything else. The door is [Command].
///
/// This package does not compute: it reads files, asks `model` or `protocol`, and writes.
@NullMarked
package org.kedge.clinic.command;

import org.jspecify.annotations.NullMarked;
