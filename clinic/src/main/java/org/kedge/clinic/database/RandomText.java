// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.database;

import java.security.SecureRandom;
import java.util.Base64;

/// Text that nobody can guess.
public final class RandomText {
  private static final int BYTES = 32;

  private RandomText() {}

  /// 256 random bits in letters that need no escaping anywhere.
  public static String make() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
