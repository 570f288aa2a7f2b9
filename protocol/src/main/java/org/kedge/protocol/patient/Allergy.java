// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.patient;

import java.util.Set;

/// An allergy or intolerance, as recorded.
///
/// @param concepts what it is to, as concepts of the table `code/medication`; empty where not
///   recognised
/// @param text the record's own words
/// @param certainty how sure the record is
/// @param current whether it is not stated as inactive or resolved
/// @param origin where the fact comes from
public record Allergy(
    Set<String> concepts, String text, Certainty certainty, boolean current, String origin) {
  /// Copies the concepts.
  public Allergy {
    concepts = Set.copyOf(concepts);
  }
}
