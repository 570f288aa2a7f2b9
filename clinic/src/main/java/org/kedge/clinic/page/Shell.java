// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.util.List;

/// What the frame around a page prints.
///
/// @param clinic the clinic's name
/// @param zone the clinic's zone
/// @param now the server's time, ISO, for countdowns
/// @param nowWords the same in words
/// @param user the signed-in person
/// @param role the person's role in words
/// @param may what the person may do
/// @param links further pages that the person may open
public record Shell(
    String clinic,
    String zone,
    String now,
    String nowWords,
    String user,
    String role,
    May may,
    List<Link> links) {
  /// Copies the links.
  public Shell {
    links = List.copyOf(links);
  }

  /// A link in words.
  ///
  /// @param href path
  /// @param words what is read
  public record Link(String href, String words) {}

  /// What the signed-in person may do; a button for anything else is absent.
  ///
  /// @param importing read a file into the record
  /// @param facts enter and confirm clinical facts
  /// @param sessions run sessions and enter outcomes
  /// @param prescribing decide: override, approve, replan
  public record May(boolean importing, boolean facts, boolean sessions, boolean prescribing) {}
}
