// SPDX-License-Identifier: Apache-2.0
/// Facts out of FHIR R4.
///
/// In: the text of a Bundle about one patient. Out: the facts, and a report of every resource: what
/// was taken, what was not understood and why. The door is [PatientReader]. This is the only
/// package that knows HAPI.
///
/// This package does not judge a fact, and it drops nothing in silence.
@NullMarked
package org.kedge.protocol.fhir;

import org.jspecify.annotations.NullMarked;
