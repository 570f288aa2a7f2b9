// SPDX-License-Identifier: Apache-2.0
package org.kedge.evidence;

import java.util.List;

/// The tables are not fit to be read. All faults are named at once.
public final class EvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EvidenceException(List<String> faults) {
    super("The evidence tables have faults:\n  " + String.join("\n  ", faults));
  }
}
