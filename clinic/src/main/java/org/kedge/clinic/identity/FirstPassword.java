// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.identity;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A random password that a person can type from paper: four groups of four, without letters that
/// look alike.
final class FirstPassword {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LETTERS = 4;

  private FirstPassword() {}

  static String make() {
    SecureRandom random = new SecureRandom();
    List<String> groups = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      groups.add(
          random
              .ints(GROUP_LETTERS, 0, LETTERS.length())
              .mapToObj(place -> String.valueOf(LETTERS.charAt(place)))
              .collect(Collectors.joining()));
    }
    return String.join("-", groups);
  }
}
