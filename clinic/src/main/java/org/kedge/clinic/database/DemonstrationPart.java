// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

/// Something that a new demonstration clinic starts with. Make it a Spring component; it is loaded
/// once in the life of a data folder, in one transaction: wholly, or again at the next start.
public interface DemonstrationPart {
  /// By which it is remembered; never changes.
  String name();

  /// Parts with a small number are loaded first.
  int order();

  /// Stores what belongs to it.
  void load();
}
