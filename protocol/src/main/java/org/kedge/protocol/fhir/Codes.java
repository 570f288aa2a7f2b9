// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Table;

/// Concepts by code and by words, from one table of `code/`.
///
/// A code names a concept. Words only make one suspected, also beside a code: a code for depression
/// and words about psychotic features are both read. A code that is known to be misused (`trap`)
/// names nothing.
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

  /// The same systems as records that come from CDA name them.
  private static final Map<String, String> IDENTIFIERS =
      Map.of(
          "urn:oid:2.16.840.1.113883.6.96", "SNOMED",
          "urn:oid:2.16.840.1.113883.6.90", "ICD10CM",
          "urn:oid:2.16.840.1.113883.6.3", "ICD10CM",
          "urn:oid:2.16.840.1.113883.6.88", "RXNORM",
          "urn:oid:2.16.840.1.113883.6.1", "LOINC");

  /// Editions and versions of SNOMED CT stand behind its address.
  private static final String SNOMED_EDITION = "http://snomed.info/sct/";

  /// What a name says is not there: `severe without psychosis`. Trusted beside a code only.
  private static final Pattern WITHOUT =
      Pattern.compile("\\bwithout [^,;|\\n]*", Pattern.CASE_INSENSITIVE);

  private final Map<String, Set<String>> exact = new HashMap<>();
  private final Map<String, String> displays = new HashMap<>();
  private final List<Prefix> prefixes = new ArrayList<>();
  private final List<Words> words = new ArrayList<>();

  private record Prefix(String system, String code, String concept) {}

  private record Words(Pattern pattern, String phrase, String concept) {}

  /// What a code or its words name.
  ///
  /// @param concepts the concepts that a code names, else those of its words; empty where nothing
  ///   was recognised
  /// @param byCode whether a code named them, and not words
  /// @param besides concepts that only the words beside a code name
  record Match(Set<String> concepts, boolean byCode, Set<String> besides) {}

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
        case "exact" -> {
          String key = line.text("system") + "|" + code;
          exact.computeIfAbsent(key, unseen -> new HashSet<>()).add(concept);
          displays.put(key, line.text("display"));
        }
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

  /// The address of a code system that the tables name; empty where it has none. Of two addresses
  /// for one name the longer, more exact one is written.
  static String uri(String system) {
    return SYSTEMS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(system))
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /// The name of a code system in the tables, where they know it.
  static Optional<String> system(Coding coding) {
    if (!coding.hasSystem()) {
      return Optional.empty();
    }
    String uri = coding.getSystem();
    return uri.startsWith(SNOMED_EDITION)
        ? Optional.of("SNOMED")
        : Optional.ofNullable(SYSTEMS.getOrDefault(uri, IDENTIFIERS.get(uri)));
  }

  Match match(CodeableConcept concept) {
    Set<String> coded = new HashSet<>();
    for (Coding coding : concept.getCoding()) {
      system(coding).ifPresent(system -> coded.addAll(named(system, coding.getCode())));
    }
    if (coded.isEmpty()) {
      return new Match(spoken(words(concept)), false, Set.of());
    }
    Set<String> besides = spoken(WITHOUT.matcher(words(concept)).replaceAll(""));
    besides.removeAll(coded);
    return new Match(coded, true, besides);
  }

  private Set<String> named(String system, @Nullable String written) {
    if (written == null) {
      return Set.of();
    }
    String code = system.equals("ICD10CM") ? written.toUpperCase(Locale.ROOT) : written;
    Set<String> found = new HashSet<>(exact.getOrDefault(system + "|" + code, Set.of()));
    String plain = code.replace(".", "");
    prefixes.stream()
        .filter(prefix -> prefix.system().equals(system))
        .filter(prefix -> plain.startsWith(prefix.code().replace(".", "")))
        .forEach(prefix -> found.add(prefix.concept()));
    return found;
  }

  private record Hit(int from, int to, String concept) {
    boolean isInside(Hit other) {
      return other.from <= from && other.to >= to && other.to - other.from > to - from;
    }
  }

  /// Concepts whose phrases stand in a text. A phrase inside a longer one does not count:
  /// intracranial hypertension is no hypertension.
  private Set<String> spoken(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Hit> hits = new ArrayList<>();
    for (Words phrase : words) {
      Matcher matcher = phrase.pattern().matcher(lower);
      while (matcher.find()) {
        hits.add(new Hit(matcher.start(), matcher.end(), phrase.concept()));
      }
    }
    Set<String> found = new HashSet<>();
    hits.stream()
        .filter(hit -> hits.stream().noneMatch(hit::isInside))
        .forEach(hit -> found.add(hit.concept()));
    return found;
  }

  static String words(CodeableConcept concept) {
    List<String> all = new ArrayList<>();
    if (concept.hasText()) {
      all.add(concept.getText());
    }
    concept.getCoding().stream()
        .filter(Coding::hasDisplay)
        .map(Coding::getDisplay)
        .forEach(all::add);
    return String.join("\n", all);
  }

  /// The phrase of the table that stands in the record's words or in the table's name of its code,
  /// for example an ingredient's name; else the record's words. Two prescriptions of one medicine,
  /// one under a trade name, are so seen to be one.
  String phrase(CodeableConcept concept) {
    List<String> names = new ArrayList<>(List.of(words(concept)));
    concept.getCoding().stream()
        .flatMap(coding ->
            system(coding).map(system -> displays.get(system + "|" + coding.getCode())).stream())
        .forEach(names::add);
    String lower = String.join("\n", names).toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(phrase -> phrase.pattern().matcher(lower).find())
        .map(Words::phrase)
        .findFirst()
        .orElseGet(() -> text(concept).toLowerCase(Locale.ROOT));
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
