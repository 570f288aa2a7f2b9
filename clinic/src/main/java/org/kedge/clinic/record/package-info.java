// SPDX-License-Identifier: Apache-2.0
/// The clinical record: FHIR R4 resources in PostgreSQL, every version for ever.
///
/// In and out: resources. The doors are [Records] for the pages, one patient at a time, and
/// [PostgresRepository], HAPI's own seam, for everything that speaks FHIR. Both tell the audit
/// trail what they read and write; nobody has to remember to.
///
/// This package does not know what a resource means to care.
@NullMarked
package org.kedge.clinic.record;

import org.jspecify.annotations.NullMarked;
