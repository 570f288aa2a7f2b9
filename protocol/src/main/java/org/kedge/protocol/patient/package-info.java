// SPDX-License-Identifier: Apache-2.0
/// Who is this? Facts about one person, each with time and origin.
///
/// In: facts from a record or typed in. Out: [Patient]. A fact is known, known absent, or unknown:
/// a list that does not mention something says nothing about it.
///
/// This package does not judge any fact and does not know FHIR.
@NullMarked
package org.kedge.protocol.patient;

import org.jspecify.annotations.NullMarked;
