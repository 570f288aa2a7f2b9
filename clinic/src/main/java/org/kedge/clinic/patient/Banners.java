// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kedge.clinic.page.Banner;
import org.kedge.clinic.page.Mark;
import org.kedge.clinic.page.Words;
import org.kedge.protocol.patient.Allergy;
import org.kedge.protocol.patient.Certainty;
import org.kedge.protocol.patient.Patient;

/// Fills the banner that stands on every page of a patient.
public final class Banners {
  private final Words words;
  private final FactLines lines;

  /// Banners with the clinic's words.
  public Banners(Words words) {
    this.words = words;
    this.lines = new FactLines(words);
  }

  /// The banner.
  ///
  /// @param id the record's id of the patient
  /// @param name the name as recorded
  /// @param patient the facts
  /// @param phase where the course stands
  /// @param here the step of the road where the patient is
  /// @param open steps whose pages the signed-in person may open
  public Banner banner(
      String id, String name, Patient patient, Mark phase, Step here, List<Step> open) {
    return new Banner(
        id,
        name,
        patient.birthDate().map(this::birth).orElse("birth date not recorded"),
        patient.sex().name().toLowerCase(Locale.ROOT),
        lines.latest(patient, "weight").orElse("not recorded"),
        allergies(patient.allergies()),
        phase,
        Step.road(here, open));
  }

  /// Birth date with age.
  public String birth(LocalDate day) {
    return "%s (%d y)".formatted(words.day(day), words.age(day));
  }

  private static String allergies(List<Allergy> all) {
    List<String> current =
        all.stream()
            .filter(allergy -> allergy.current() && allergy.certainty() != Certainty.REFUTED)
            .map(Allergy::text)
            .toList();
    if (!current.isEmpty()) {
      return String.join(", ", current);
    }
    return Optional.of(all)
        .filter(list -> !list.isEmpty())
        .map(list -> "none current")
        .orElse("none recorded, ask");
  }
}
