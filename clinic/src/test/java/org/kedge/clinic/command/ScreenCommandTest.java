// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedge.evidence.Evidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScreenCommandTest {
  private static final ScreenCommand COMMAND =
      new ScreenCommand(
          Evidence.load(), Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC));
  private static final String ELIGIBLE = "../protocol/src/test/resources/bundle/eligible.json";

  @TempDir Path folder;

  private static JsonNode answer(String... words) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    COMMAND.run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return JsonMapper.shared().readTree(bytes.toByteArray());
  }

  private static String refusal(String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    BadInput bad = assertThrows(BadInput.class, () -> COMMAND.run(List.of(words), out));
    assertEquals(0, bytes.size(), "nothing is written");
    return String.valueOf(bad.getMessage());
  }

  @Test
  void answersWithTheKeysOfTheDesignAndNoOthers() throws Exception {
    JsonNode root = answer(ELIGIBLE);
    assertEquals(List.of("asOf", "mode", "jurisdiction", "drugs", "attest"), names(root));
    assertEquals("2026-11-24", root.get("asOf").asString());
    assertEquals(List.of("ketamine-iv", "esketamine-nasal"), names(root.get("drugs")));
    for (JsonNode drug : root.get("drugs")) {
      assertEquals(List.of("decision", "findings"), names(drug));
      assertEquals("eligible", drug.get("decision").asString());
      for (JsonNode finding : drug.get("findings")) {
        assertEquals(
            List.of(
                "rule",
                "severity",
                "scope",
                "fact",
                "value",
                "limit",
                "statement",
                "source",
                "overridable"),
            names(finding));
      }
    }
  }

  private static List<String> names(JsonNode node) {
    return new ArrayList<>(node.propertyNames());
  }

  @Test
  void screensForOneDrugWhereOneIsNamed() throws Exception {
    JsonNode root = answer(ELIGIBLE, "--drug", "esketamine-nasal", "--jurisdiction", "EU");
    assertEquals(List.of("esketamine-nasal"), names(root.get("drugs")));
    assertEquals("deferred", root.get("drugs").get("esketamine-nasal").get("decision").asString());
  }

  @Test
  void aFactThatHasGrownOldDefers() throws Exception {
    JsonNode root = answer(ELIGIBLE, "--as-of", "2027-06-30");
    root.get("drugs").forEach(drug -> assertEquals("deferred", drug.get("decision").asString()));
  }

  @Test
  void refusesOddWords() {
    assertTrue(refusal().contains("expected one"));
    assertTrue(refusal(ELIGIBLE, "--fast", "yes").contains("--fast"));
    assertTrue(refusal(ELIGIBLE, "--mode").contains("no value"));
    assertTrue(refusal(ELIGIBLE, "--mode", "lax").contains("consensus or strict"));
    assertTrue(refusal(ELIGIBLE, "--as-of", "2026-02-30").contains("expected a date"));
    assertTrue(refusal(ELIGIBLE, "--as-of", "+999999999-12-31").contains("expected a date"));
    assertTrue(refusal("").contains("no file name"));
    assertTrue(refusal(ELIGIBLE, "--mode", "strict", "--mode", "strict").contains("stands twice"));
  }

  @Test
  void refusesOddFilesAndNamesThem() throws IOException {
    assertTrue(refusal(folder.resolve("none.json").toString()).contains("is not there"));
    assertTrue(refusal(folder.toString()).contains("is a folder"));
    Path empty = Files.createFile(folder.resolve("empty.json"));
    assertTrue(refusal(empty.toString()).contains("is empty"));
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"resourceType\"");
    assertTrue(refusal(broken.toString()).startsWith(broken.toString()));
    Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xC3, 0x28});
    assertTrue(refusal(binary.toString()).contains("UTF-8"));
  }

  /// The file with a text around the eligible patient's Bundle changed.
  private String changed(UnaryOperator<String> change) throws IOException {
    String json = Files.readString(Path.of(ELIGIBLE));
    Path file = Files.writeString(folder.resolve("changed.json"), change.apply(json));
    return file.toString();
  }

  private void assertRefused(String sentence, UnaryOperator<String> change) throws IOException {
    String file = changed(change);
    String message = refusal(file);
    assertTrue(message.startsWith(file), message);
    assertTrue(message.contains(sentence), message);
    assertTrue(!message.contains("HAPI") && !message.contains("Exception"), message);
    assertEquals(1, message.lines().count(), message);
  }

  /// A pressure in words is no number: it does not count, and the clinician is told.
  @Test
  void namesWhatItCouldNotRead() throws Exception {
    String file =
        changed(json ->
            json.replaceFirst(
                "(?s)\"valueQuantity\": \\{[^}]*mm\\[Hg\\][^}]*\\}",
                "\"valueString\": \"190/120\""));
    String attest = answer(file).get("attest").toString();
    assertTrue(attest.contains("Not understood, read it: Bundle.entry["), attest);
    assertTrue(attest.contains("a number was expected for systolic"), attest);
  }

  @Test
  void refusesAKeyThatStandsTwice() throws IOException {
    assertRefused(
        "Bundle.type stands twice, expected each key once",
        json -> json.replaceFirst("\"type\"", "\"type\": \"document\", \"type\""));
    assertRefused(
        "Bundle.entry[0].resource.birthDate stands twice",
        json -> json.replaceFirst("\"birthDate\"", "\"birthDate\": \"2001-01-01\", \"birthDate\""));
  }

  @Test
  void refusesWhatIsNestedTooDeep() throws IOException {
    for (int depth : List.of(300, 100_000)) {
      assertRefused(
          "is nested deeper than",
          json ->
              json.replaceFirst(
                  "\"gender\"",
                  "\"x\": " + "[".repeat(depth) + "]".repeat(depth) + ", \"gender\""));
    }
  }

  @Test
  void refusesControlCharacters() throws IOException {
    assertRefused("control character U+0007", json -> json.replace("Ada", "A\u0007da"));
    assertRefused(
        "Bundle.entry[0].resource.name[0].given[0] holds the control character U+0000",
        json -> json.replace("Ada", "A\\u0000da"));
  }

  @Test
  void passesOverAByteOrderMark() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("mark.json"), "\uFEFF" + Files.readString(Path.of(ELIGIBLE)));
    assertEquals(answer(ELIGIBLE), answer(file.toString()));
  }

  @Test
  void refusesTextThatIsNoUtf8() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(ELIGIBLE));
    bytes[bytes.length / 2] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("latin.json"), bytes);
    assertTrue(refusal(file.toString()).contains("is no UTF-8 text"));
    Path wide = Files.writeString(folder.resolve("wide.json"), "{}", StandardCharsets.UTF_16);
    assertTrue(refusal(wide.toString()).contains("is no UTF-8 text"));
  }

  @Test
  void refusesAFileThatMayNotBeRead() throws IOException {
    Path file = Path.of(changed(json -> json));
    Files.setPosixFilePermissions(file, Set.of());
    if (!Files.isReadable(file)) {
      assertTrue(refusal(file.toString()).contains("may not be read"));
    } else {
      // An administrator may read every file; the memory of a process cannot be read as text.
      assertTrue(refusal("/proc/self/mem").contains("cannot be read"));
    }
  }

  @Test
  void refusesValuesThatCannotBeWithTheirPlace() throws IOException {
    assertRefused(
        "Bundle.entry[0].resource.gender: was 'femal', expected a valid value",
        json -> json.replaceFirst("\"female\"", "\"femal\""));
    assertRefused(
        "Bundle.entry[1].resource.onsetDateTime: was '2025-06-31', expected a valid value",
        json -> json.replaceFirst("2025-06-01", "2025-06-31"));
  }
}
