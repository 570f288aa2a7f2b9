// SPDX-License-Identifier: Apache-2.0
/// A patient's course in the record: what was confirmed, overridden, planned, done and decided.
///
/// In: decisions and events of `protocol`, each from a named person. Out: FHIR resources, and the
/// same decisions and events back. Facts are not mapped here: `protocol.fhir` does.
///
/// The door is [Courses]. What an imported file says about a course is kept and never believed:
/// only what was stored through this package counts.
@NullMarked
package org.kedge.clinic.course;

import org.jspecify.annotations.NullMarked;
