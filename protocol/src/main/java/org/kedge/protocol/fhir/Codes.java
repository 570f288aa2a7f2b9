// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

/// Concepts by code and by words, from one table of `code/`.
///
/// A code names a concept. Words only make it suspected, and only where no code was recognised. A
/// code that is known to be misused (`trap`) names nothing.
final class Codes {
  private static final Map<String, String> SYSTEMS =
      Map.of(
          "http://snomed.info/sct", "SNOMED",
          "http://hl7.org/fhir/sid/icd-10-cm", "ICD10CM",
          "http://hl7.org/fhir/sid/icd-10", "ICD10CM",
          "http://www.nlm.nih.gov/research/umls/rxnorm", "RXNORM",
          "http://www.whocc.no/atc", "ATC",
          "http://loinc.org", "LOINC",
          "https://kedge.org/fhir/CodeSystem/measure", "LOCAL");

  private final Map<String, Set<String>> exact = new HashMap<>();
  private final List<Prefix> prefixes = new ArrayList<>();
  private final List<Words> words = new ArrayList<>();

  private record Prefix(String system, String code, String concept) {}

  private record Words(Pattern pattern, String phrase, String concept) {}

  /// What a code or its words name.
  ///
  /// @param concepts the concepts; empty where nothing was recognised
  /// @param byCode whether a code named them, and not words
  record Match(Set<String> concepts, boolean byCode) {}

  Codes(Evidence evidence, String table) {
    evidence.table(table).lines().forEach(this::add);
  }

  private void add(Table.Line line) {
    String concept = line.text("concept");
    if (concept.equals("trap")) {
      return;
    }
    for (String code : line.text("code").split(" / ", -1)) {
      switch (line.text("match")) {
        case "exact" ->
            exact
                .computeIfAbsent(line.text("system") + "|" + code, key -> new HashSet<>())
                .add(concept);
        case "prefix" -> prefixes.add(new Prefix(line.text("system"), code, concept));
        case "word" -> words.add(new Words(wholeWords(code), code, concept));
        default -> throw new IllegalArgumentException(line.id() + ": unknown match");
      }
    }
  }

  static Pattern wholeWords(String phrase) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])"
            + Pattern.quote(phrase.toLowerCase(Locale.ROOT))
            + "(?![\\p{L}\\p{N}])");
  }

  /// The name of a code system in the tables, where they know it.
  static Optional<String> system(Coding coding) {
    return Optional.ofNullable(SYSTEMS.get(coding.getSystem()));
  }

  Match match(CodeableConcept concept) {
    Set<String> coded = new HashSet<>();
    for (Coding coding : concept.getCoding()) {
      system(coding).ifPresent(system -> coded.addAll(named(system, coding.getCode())));
    }
    return coded.isEmpty() ? new Match(spoken(text(concept)), false) : new Match(coded, true);
  }

  private Set<String> named(String system, String code) {
    if (code == null) {
      return Set.of();
    }
    Set<String> found = new HashSet<>(exact.getOrDefault(system + "|" + code, Set.of()));
    String plain = code.replace(".", "");
    prefixes.stream()
        .filter(prefix -> prefix.system().equals(system))
        .filter(prefix -> plain.startsWith(prefix.code().replace(".", "")))
        .forEach(prefix -> found.add(prefix.concept()));
    return found;
  }

  private Set<String> spoken(String text) {
    Set<String> found = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    words.stream()
        .filter(phrase -> phrase.pattern().matcher(lower).find())
        .forEach(phrase -> found.add(phrase.concept()));
    return found;
  }

  /// The phrase of the table that stands in a text, for example an ingredient's name; else the
  /// text.
  String phrase(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(phrase -> phrase.pattern().matcher(lower).find())
        .map(Words::phrase)
        .findFirst()
        .orElse(lower);
  }

  /// The record's own words for a concept: its text, else the displays, else the codes.
  static String text(CodeableConcept concept) {
    if (concept.hasText()) {
      return concept.getText();
    }
    List<String> displays =
        concept.getCoding().stream().filter(Coding::hasDisplay).map(Coding::getDisplay).toList();
    if (!displays.isEmpty()) {
      return String.join("; ", displays);
    }
    return String.join("; ", concept.getCoding().stream().map(Coding::getCode).toList());
  }
}
