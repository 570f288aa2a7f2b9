// SPDX-License-Identifier: Apache-2.0
/// The audit trail: one line for every read and write of a patient's data.
///
/// In: an [Access], told by whoever touches the data; who is asking comes from [Caller]. Out: lines
/// that nobody can change, each holding the hash of the one before. The door is [AuditTrail].
///
/// This package does not hold names of patients or of people: ids only.
@NullMarked
package org.kedge.clinic.audit;

import org.jspecify.annotations.NullMarked;
