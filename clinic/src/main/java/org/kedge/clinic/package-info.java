// SPDX-License-Identifier: Apache-2.0
/// The clinic: its server, its pages and the command line.
///
/// The door is [Kedge], the entry of the program.
///
/// This package does not decide anything about care: it asks `protocol`.
@NullMarked
package org.kedge.clinic;

import org.jspecify.annotations.NullMarked;
