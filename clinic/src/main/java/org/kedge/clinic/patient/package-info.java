// SPDX-License-Identifier: Apache-2.0
/// Who is this? The list of patients, a patient's facts, entry by hand and import.
///
/// In: what is typed, and FHIR Bundles. Out: pages, and resources in the record.
///
/// This package does not judge a fact: it shows what `protocol` made of it.
@NullMarked
package org.kedge.clinic.patient;

import org.jspecify.annotations.NullMarked;
