// SPDX-License-Identifier: Apache-2.0
/// The clinic as one running program.
///
/// In: `./kedge clinic` and its options. Out: a web server, its address and first sign-ins printed,
/// until it is stopped. The door is [ClinicCommand]; [ClinicApplication] is what Spring starts.
///
/// This package does not hold a page of its own except the one that says what went wrong.
@NullMarked
package org.kedge.clinic.server;

import org.jspecify.annotations.NullMarked;
