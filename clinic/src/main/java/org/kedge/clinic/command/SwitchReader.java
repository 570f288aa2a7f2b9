// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.model.mood.Consolidation;
import org.kedge.model.pk.Influence;
import org.kedge.model.pk.Pack;
import org.kedge.model.trial.Continuation;
import org.kedge.model.trial.Dosing;
import org.kedge.model.trial.Switches;
import org.kedge.model.trial.Treatment;

/// Reads what an arm asks for beyond the plain model.
final class SwitchReader {
  private final Evidence evidence;

  SwitchReader(Evidence evidence) {
    this.evidence = evidence;
  }

  /// @param timesH times of assessment, hours
  /// @throws BadInput if a value is out of its row's range, or an influence is not for the
  ///   treatment
  Switches read(JsonObject arm, Treatment treatment, List<Double> timesH) throws BadInput {
    return new Switches(
        influences(arm, Dosing.pack(treatment)), consolidation(arm), continuation(arm, timesH));
  }

  private static Continuation continuation(JsonObject arm, List<Double> timesH) throws BadInput {
    if (!arm.has("continuation")) {
      return Continuation.UNCHANGED;
    }
    JsonObject given = arm.object("continuation", Set.of("fromDay", "for", "with"));
    Continuation.Entry entry =
        given.has("for")
            ? given.word("for", Continuation.Entry.values(), Continuation.Entry::word)
            : Continuation.Entry.ALL;
    Continuation.Given with =
        given.word("with", Continuation.Given.values(), Continuation.Given::word);
    double fromDay = given.number("fromDay", 0, 0, DesignReader.LAST_DAY);
    if (fromDay == 0) {
      throw given.fault("fromDay", "a day after the first session");
    }
    if (entry != Continuation.Entry.ALL && !timesH.contains(DesignReader.hours(fromDay))) {
      throw given.fault("fromDay", "a day of assess, because its score decides who goes on");
    }
    return new Continuation(fromDay, entry, with);
  }

  private List<Influence> influences(JsonObject arm, Optional<Pack> pack) throws BadInput {
    List<Influence> influences = new ArrayList<>();
    if (!arm.has("influence")) {
      return influences;
    }
    JsonObject given = arm.object("influence", Set.of("reducedLiver", "rifampicin"));
    if (given.has("reducedLiver")) {
      Row row = evidence.row("nasal.hep_f");
      double low = row.low().orElseThrow();
      double high = row.high().orElseThrow();
      Influence liver = new Influence.ReducedLiver(given.number("reducedLiver", 1, low, high));
      influences.add(fitting(given, "reducedLiver", liver, pack));
    }
    if (given.flag("rifampicin", false)) {
      influences.add(fitting(given, "rifampicin", new Influence.Rifampicin(), pack));
    }
    return influences;
  }

  private static Influence fitting(
      JsonObject given, String key, Influence influence, Optional<Pack> pack) throws BadInput {
    if (pack.isEmpty() || pack.get() != influence.pack()) {
      throw given.fault(
          key,
          "no such key for this treatment: only the pack %s has a scaling for it"
              .formatted(influence.pack().word()));
    }
    return influence;
  }

  private static Consolidation consolidation(JsonObject arm) throws BadInput {
    return arm.has("consolidation")
        ? arm.word(
            "consolidation",
            Consolidation.values(),
            choice -> choice.name().toLowerCase(Locale.ROOT))
        : Consolidation.SATURATED;
  }
}
