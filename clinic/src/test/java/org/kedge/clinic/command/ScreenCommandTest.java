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
}
