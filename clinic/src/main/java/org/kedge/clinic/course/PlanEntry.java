// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.course;

import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.CarePlan;
import org.kedge.protocol.plan.Plan;
import org.kedge.protocol.plan.Planning;

/// A plan in the record, exactly as it was proposed and approved: later changes of rules or facts
/// do not change what a prescriber put a name under.
///
/// @param id of the CarePlan
/// @param resource the CarePlan as stored
/// @param proposed what was proposed
/// @param approved the same with its approval; absent where nobody has approved it
/// @param ended whether the course under it is over, or a newer plan has taken its place
public record PlanEntry(
    UUID id,
    CarePlan resource,
    Planning.Proposed proposed,
    Optional<Planning.Approved> approved,
    boolean ended) {
  /// The plan.
  public Plan plan() {
    return proposed.plan();
  }
}
