// SPDX-License-Identifier: Apache-2.0
/// Go on, change, pause, stop, refer?
///
/// In: an approved plan, its sessions, an outcome, and what the clinician says about the signals
/// that end a course. Out: a [Replanning], which proposes one thing and lists every finding and the
/// options. The door is [ReplanRules].
///
/// This package does not decide: the clinician does. It asks no model.
@NullMarked
package org.kedge.protocol.replan;

import org.jspecify.annotations.NullMarked;
