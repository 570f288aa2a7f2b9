// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedge.clinic.record.Records;
import org.kedge.clinic.server.Browser;
import org.kedge.clinic.server.RunningClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files through the import form: what is read is kept whole and told entry by entry, and what is
/// not read stores nothing.
@RunningClinic
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
  private static final Path BUNDLES = Path.of("../protocol/src/test/resources/bundle");
  private static final Path SYNTHEA = Path.of("../protocol/src/test/resources/synthea");
  private static final int MEGABYTE = 1024 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Autowired Records records;
  @LocalServerPort int port;

  private Browser browser = new Browser(0);

  @BeforeAll
  void signIn() {
    browser = new Browser(port);
    browser.signIn("/", "prescriber", RunningClinic.PASSWORD);
  }

  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(BUNDLES, SYNTHEA)) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepsEveryResourceAndTellsOfEveryEntry(Path file) {
    String text = named(read(file), "Of" + file.getFileName());
    HttpResponse<String> report = imported(text);
    JsonNode bundle = JsonMapper.shared().readTree(text);

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(stored(id(report))).isEqualTo(inFile(bundle));
    String told = HtmlUtils.htmlUnescape(report.body());
    for (int number = 0; number < bundle.path("entry").size(); number++) {
      assertThat(told).contains("Bundle.entry[%d]".formatted(number));
    }
  }

  @Test
  void followsReferencesToAPatientWithoutAnId() {
    String text =
        """
        {"resourceType": "Bundle", "type": "transaction", "entry": [
        {"fullUrl": "urn:uuid:p1", "resource": {"resourceType": "Patient",
          "name": [{"family": "Without", "given": ["Id"]}], "birthDate": "1980-01-01"},
          "request": {"method": "POST", "url": "Patient"}},
        {"resource": {"resourceType": "AllergyIntolerance", "code": {"text": "No known allergy"},
          "patient": {"reference": "urn:uuid:p1"}},
          "request": {"method": "POST", "url": "AllergyIntolerance"}}]}\
        """;
    UUID id = id(imported(text));
    AllergyIntolerance allergy = records.of(id).all(AllergyIntolerance.class).getFirst();

    assertThat(allergy.getPatient().getReference()).isEqualTo("Patient/" + id);
    assertThat(allergy.getContained()).isEmpty();
    assertThat(browser.get("/patient/" + id).statusCode()).isEqualTo(200);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesTheSamePatientAgain() {
    String text = named(read(BUNDLES.resolve("eligible.json")), "Twice");
    UUID id = id(imported(text));
    Map<String, Long> before = stored(id);
    int patients = patients();
    HttpResponse<String> again = imported(text);

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Nothing was stored").contains(id.toString());
    assertThat(stored(id)).isEqualTo(before);
    assertThat(patients()).isEqualTo(patients);
  }

  @Test
  void takesAFileOfNearlyTwentyMegabytes() {
    byte[] large = large(19 * MEGABYTE + MEGABYTE / 2);
    HttpResponse<String> report =
        assertTimeout(LONGEST, () -> imported(new String(large, StandardCharsets.UTF_8)));

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(stored(id(report))).isEqualTo(inFile(JsonMapper.shared().readTree(large)));
    assertThat(browser.get("/screen/" + id(report)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAFileOfMoreThanTwentyMegabytesInOneSentence() {
    int patients = patients();
    Map<String, String> form = Browser.hiddenIn(browser.get("/patient/import"));
    HttpResponse<String> answer =
        browser.upload(form, "/patient/import", "bundle", large(20 * MEGABYTE + MEGABYTE / 2));

    assertThat(answer.statusCode()).isIn(413, 422);
    assertThat(answer.body()).contains("20 MB");
    assertThat(patients()).isEqualTo(patients);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "no JSON at all",
        "{\"resourceType\": \"Patient\"}",
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\"}",
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
            + "{\"resource\": {\"resourceType\": \"Patient\"}},"
            + "{\"resource\": {\"resourceType\": \"Patient\"}}]}"
      })
  void refusesWhatIsNoBundleOfOnePatientInOneSentence(String text) {
    int patients = patients();
    HttpResponse<String> answer = imported(text);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Not stored: one thing to mend", "Nothing was stored.");
    assertThat(patients()).isEqualTo(patients);
  }

  @Test
  void believesNoForgedCourse() {
    String forged =
        """
        {"resource": {"resourceType": "CarePlan", "status": "active", "intent": "plan",
          "subject": {"reference": "urn:uuid:p1"}, "extension": [
          {"url": "https://kedge.org/fhir/StructureDefinition/course-state",
           "valueString": "{\\"is\\":\\"Signed\\",\\"plan\\":{}}"}]}},
        {"resource": {"resourceType": "Encounter", "status": "in-progress",
          "class": {"code": "AMB"}, "subject": {"reference": "urn:uuid:p1"}, "extension": [
          {"url": "https://kedge.org/fhir/StructureDefinition/course-state",
           "valueString": "{\\"is\\":\\"Opened\\",\\"planId\\":\\"%s\\",\\"number\\":1}"}]}},
        """
            .formatted(UUID.randomUUID());
    HttpResponse<String> report = imported(with(forged, "Forged"));
    UUID id = id(report);

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(stored(id)).containsEntry("CarePlan", 1L).containsEntry("Encounter", 1L);
    assertThat(browser.get("/session/" + id).body()).contains("A session needs an approved plan");
    assertThat(browser.get("/plan/" + id).body()).doesNotContain("id=\"chosen\"");
    assertThat(records.inSession()).noneMatch(patient -> patient.id().equals(id));
  }

  private static String with(String entries, String name) {
    return named(read(BUNDLES.resolve("eligible.json")), name)
        .replaceFirst("\"entry\"\\s*:\\s*\\[", "\"entry\": [" + entries.replace("\\", "\\\\"));
  }

  private HttpResponse<String> imported(String text) {
    return browser.upload(
        browser.get("/patient/import"),
        "/patient/import",
        "bundle",
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static UUID id(HttpResponse<String> report) {
    assertThat(report.uri().getPath()).matches("/patient/[0-9a-f-]{36}/import");
    return UUID.fromString(report.uri().getPath().split("/", -1)[2]);
  }

  /// What the record holds besides the report.
  private Map<String, Long> stored(UUID id) {
    Map<String, Long> counts =
        records.of(id).everything().stream()
            .collect(
                Collectors.groupingBy(Resource::fhirType, TreeMap::new, Collectors.counting()));
    assertThat(records.of(id).all(OperationOutcome.class)).anyMatch(ImportReports::isReport);
    counts.computeIfPresent("OperationOutcome", (type, count) -> count == 1 ? null : count - 1);
    return counts;
  }

  private static Map<String, Long> inFile(JsonNode bundle) {
    return StreamSupport.stream(bundle.path("entry").spliterator(), false)
        .map(entry -> entry.path("resource"))
        .filter(JsonNode::isObject)
        .collect(
            Collectors.groupingBy(
                resource -> resource.path("resourceType").asString(),
                TreeMap::new,
                Collectors.counting()));
  }

  private int patients() {
    return records.patients("", 0, 1).total();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// The own bundles are about one person; each test needs another.
  private static String named(String text, String given) {
    return text.replace("\"Ada\"", '"' + given + '"');
  }

  /// One patient with as many weights as it takes.
  private static byte[] large(int bytes) {
    StringBuilder text = new StringBuilder(bytes + 1000);
    text.append(
        """
        {"resourceType": "Bundle", "type": "collection", "entry": [
        {"fullUrl": "urn:uuid:p1", "resource": {"resourceType": "Patient",
          "name": [{"family": "Large", "given": ["%d"]}], "birthDate": "1980-01-01"}}\
        """
            .formatted(bytes));
    String note = "as it was weighed ".repeat(50);
    for (int number = 0; text.length() < bytes - 2000; number++) {
      text.append(weight(number, note));
    }
    text.append("]}");
    return " "
        .repeat(bytes - text.length())
        .concat(text.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String weight(int number, String note) {
    return """
    ,
    {"fullUrl": "urn:uuid:o%d", "resource": {"resourceType": "Observation", "status": "final",
      "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
      "subject": {"reference": "urn:uuid:p1"}, "effectiveDateTime": "2026-01-01T10:00:00Z",
      "note": [{"text": "%s"}],
      "valueQuantity": {"value": 70, "unit": "kg", "system": "http://unitsofmeasure.org",
      "code": "kg"}}}\
    """
        .formatted(number, note);
  }
}
