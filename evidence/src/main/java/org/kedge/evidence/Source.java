// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

/// A document that numbers were taken from.
///
/// @param key short key that rows cite
/// @param document authors, title, publisher
/// @param year year, or `n.d.`
/// @param section part that was used
/// @param identifier DOI, PMID, registry number, where there is one
/// @param extent how much of it the project has read
public record Source(
    String key, String document, String year, String section, String identifier, String extent) {
  static final String HEADER = "key,document,year,section,identifier,extent";

  static Source of(Table.Line line) {
    return new Source(
        line.text("key"),
        line.text("document"),
        line.text("year"),
        line.text("section"),
        line.text("identifier"),
        line.text("extent"));
  }
}
