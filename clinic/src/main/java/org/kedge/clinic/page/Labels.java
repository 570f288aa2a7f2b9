// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.page;

import java.util.Map;

/// Words for the concepts that records and rules name.
public final class Labels {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("systolic", "Systolic blood pressure"),
          Map.entry("diastolic", "Diastolic blood pressure"),
          Map.entry("spo2", "Oxygen saturation (SpO2)"),
          Map.entry("phq9-total", "PHQ-9 total"),
          Map.entry("gad7-total", "GAD-7 total"),
          Map.entry("madrs-total", "MADRS total"),
          Map.entry("qids-total", "QIDS total"),
          Map.entry("hamd17-total", "HAM-D17 total"),
          Map.entry("ymrs-total", "YMRS total"),
          Map.entry("mdq-total", "MDQ count"),
          Map.entry("audit-total", "AUDIT total"),
          Map.entry("audit-c-total", "AUDIT-C total"),
          Map.entry("hcg-urine", "Pregnancy test"),
          Map.entry("phq9-item-9", "PHQ-9 item 9"),
          Map.entry("family-psychosis", "Psychotic disorder in a relative"));

  private Labels() {}

  /// Words for one concept; its own words where there are no better ones.
  public static String of(String concept) {
    String words = WORDS.get(concept);
    if (words != null) {
      return words;
    }
    String plain = concept.replace('-', ' ');
    return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }
}
