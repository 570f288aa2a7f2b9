// SPDX-License-Identifier: Apache-2.0
package org.kedge.protocol.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.evidence.Evidence;
import org.kedge.protocol.outcome.Assessment;
import org.kedge.protocol.outcome.Assessments;
import org.kedge.protocol.rule.Drug;
import org.kedge.protocol.rule.Finding;
import org.kedge.protocol.rule.Jurisdiction;
import org.kedge.protocol.rule.Mode;
import org.kedge.protocol.screen.Screener;
import org.kedge.protocol.screen.Screening;
import org.kedge.protocol.screen.Setting;

/// Whole Bundles, from their text to the decision. `resources/bundle/README.md` says what each is
/// for.
class BundleTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final PatientReader READER = new PatientReader(EVIDENCE);
  private static final Screener SCREENER = new Screener(EVIDENCE);
  private static final Instant NOW = Instant.parse("2026-11-24T23:59:59Z");

  private static PatientRecord record(String file) throws IOException, UnreadableBundle {
    try (InputStream stream =
        Objects.requireNonNull(BundleTest.class.getResourceAsStream("/bundle/" + file + ".json"))) {
      return READER.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Screening screen(PatientRecord record, Mode mode, Drug drug) {
    Setting setting = new Setting(NOW, mode, Jurisdiction.US);
    return SCREENER.screen(record.patient(), setting, EnumSet.of(drug)).screenings().getFirst();
  }

  private static String decision(Screening screening) {
    return switch (screening) {
      case Screening.Eligible eligible -> "eligible";
      case Screening.Deferred deferred -> "deferred";
      case Screening.Excluded excluded -> "excluded";
    };
  }

  private static Set<String> rules(Screening screening) {
    return screening.findings().stream().map(Finding::rule).collect(Collectors.toSet());
  }

  private static List<String> texts(List<PatientRecord.Note> notes) {
    return notes.stream().map(PatientRecord.Note::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "eligible, eligible, eligible",
    "deferred, deferred, deferred",
    "excluded, excluded, excluded",
    "pressure-few, eligible, eligible",
    "pressure-refer, deferred, excluded",
    "pressure-exclude, excluded, excluded",
    "c-ssrs, eligible, eligible",
    "phq9-form, eligible, eligible",
    "document, eligible, eligible",
    "transaction, eligible, eligible",
    "searchset, eligible, eligible",
  })
  void decidesAsTheReadmeSays(String file, String consensus, String strict) throws Exception {
    PatientRecord record = record(file);
    assertEquals(List.of(), record.faults());
    for (Drug drug : Drug.values()) {
      Screening screening = screen(record, Mode.CONSENSUS, drug);
      assertEquals(consensus, decision(screening), screening.toString());
      assertEquals(strict, decision(screen(record, Mode.STRICT, drug)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eligible, 13",
    "deferred, 10",
    "excluded, 14",
    "pressure-few, 12",
    "pressure-refer, 13",
    "pressure-exclude, 13",
    "c-ssrs, 14",
    "phq9-form, 13",
    "document, 14",
    "transaction, 14",
    "searchset, 18",
    "faults, 13",
  })
  void saysOfEveryEntryWhatBecameOfIt(String file, int entries) throws Exception {
    PatientRecord record = record(file);
    List<String> notes =
        Stream.of(record.taken(), record.notUnderstood(), record.passed(), record.faults())
            .flatMap(List::stream)
            .map(PatientRecord.Note::place)
            .toList();
    IntStream.range(0, entries)
        .mapToObj("Bundle.entry[%d]"::formatted)
        .forEach(
            place -> assertTrue(notes.stream().anyMatch(note -> note.startsWith(place)), place));
    String after = "Bundle.entry[%d]".formatted(entries);
    assertTrue(notes.stream().noneMatch(note -> note.startsWith(after)), "more than " + entries);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eligible", "deferred", "excluded", "c-ssrs", "phq9-form"})
  void understandsWhatItsOwnExamplesSay(String file) throws Exception {
    PatientRecord record = record(file);
    assertEquals(List.of(), texts(record.notUnderstood()));
    assertEquals(List.of(), texts(record.passed()));
  }

  @ParameterizedTest
  @EnumSource(Drug.class)
  void asksForThePressureAndForTheLengthOfTheTrial(Drug drug) throws Exception {
    Set<String> rules = rules(screen(record("deferred"), Mode.CONSENSUS, drug));
    assertTrue(rules.containsAll(Set.of("CV-09.unknown", "IND-01.trials")), rules.toString());
  }

  @ParameterizedTest
  @EnumSource(Drug.class)
  void namesTheTierOfThePressure(Drug drug) throws Exception {
    for (String tier : List.of("few", "refer", "exclude")) {
      Set<String> rules = rules(screen(record("pressure-" + tier), Mode.CONSENSUS, drug));
      assertEquals(
          Set.of("CV-09." + tier),
          rules.stream().filter(rule -> rule.startsWith("CV-09")).collect(Collectors.toSet()));
    }
  }

  @Test
  void theAneurysmExcludesWithItsValue() throws Exception {
    Screening screening = screen(record("excluded"), Mode.CONSENSUS, Drug.KETAMINE_IV);
    Finding finding =
        screening.findings().stream()
            .filter(found -> found.rule().equals("CV-01"))
            .findFirst()
            .orElseThrow();
    assertEquals("Abdominal aortic aneurysm, since 2024-02", finding.value());
  }

  @Test
  void theScreenerIsAFindingOfTheSessionAndAnAssessment() throws Exception {
    PatientRecord record = record("c-ssrs");
    Set<String> rules = rules(screen(record, Mode.CONSENSUS, Drug.KETAMINE_IV));
    assertTrue(rules.contains("SUI-01"));
    assertTrue(!rules.contains("SUI-01.unknown"));
    Assessment.Screened screened =
        only(Assessment.Screened.class, Assessments.of(record.patient()));
    assertTrue(screened.screen().complete());
    assertTrue(screened.screen().yes(4));
    assertTrue(!screened.screen().yes(6));
  }

  @Test
  void theFormIsOneAssessmentWithItsTotal() throws Exception {
    Assessment.Phq9 form =
        only(Assessment.Phq9.class, Assessments.of(record("phq9-form").patient()));
    assertEquals(19, form.total().orElseThrow());
    assertEquals(2, form.difficulty().orElseThrow());
    assertEquals(1, form.item9().orElseThrow());
  }

  private static <A> A only(Class<A> type, List<Assessment> all) {
    assertEquals(1, all.stream().filter(type::isInstance).count());
    return all.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  @Test
  void theDocumentsCompositionIsKeptAndReadByNoRule() throws Exception {
    PatientRecord document = record("document");
    assertEquals(List.of(), texts(document.notUnderstood()));
    assertEquals(1, document.passed().size());
    assertTrue(document.passed().getFirst().text().startsWith("Composition"));
    assertSamePatient(document);
  }

  @Test
  void theTransactionsEmptyEntryIsReported() throws Exception {
    PatientRecord transaction = record("transaction");
    assertEquals(
        List.of("Bundle.entry[13]: an entry without a resource"),
        texts(transaction.notUnderstood()));
    assertSamePatient(transaction);
  }

  @Test
  void theSearchsDoubtfulEntriesAreReported() throws Exception {
    PatientRecord searched = record("searchset");
    List<String> left = texts(searched.notUnderstood());
    assertEquals(2, left.size(), left.toString());
    assertTrue(left.getFirst().contains("entry[14]") && left.getFirst().contains("not final"));
    assertTrue(left.getLast().contains("entry[16]") && left.getLast().contains("Zzyzx"));
    List<String> passed = texts(searched.passed());
    assertEquals(3, passed.size(), passed.toString());
    assertEquals(70, searched.patient().readings("weight", NOW).getFirst().value());
  }

  /// The same facts in another envelope are the same facts.
  private static void assertSamePatient(PatientRecord record) throws Exception {
    Function<PatientRecord, List<String>> facts =
        read ->
            read.patient().measurements().stream()
                .map(it -> it.measure() + " " + it.value() + " " + it.at())
                .toList();
    PatientRecord eligible = record("eligible");
    assertEquals(facts.apply(eligible), facts.apply(record));
    assertEquals(eligible.patient().diagnoses().size(), record.patient().diagnoses().size());
    assertEquals(eligible.patient().medications().size(), record.patient().medications().size());
    assertEquals(eligible.patient().allergies().size(), record.patient().allergies().size());
  }

  @Test
  void aPressureInKilopascalIsAFaultAtItsPlace() throws Exception {
    List<String> faults = texts(record("faults").faults());
    assertTrue(
        faults.getFirst().contains("Bundle.entry[12].resource.component[0].valueQuantity.unit"),
        faults.toString());
    assertTrue(faults.getFirst().contains("kPa"));
  }
}
