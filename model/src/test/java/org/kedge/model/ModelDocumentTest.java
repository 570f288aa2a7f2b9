// SPDX-License-Identifier: Apache-2.0
package org.kedge.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;

/// The symbols in the model's document are the rows of today. A fresh document is written to
/// `target/document/model.md`; copy it to `docs/model.md` where rows have changed on purpose.
class ModelDocumentTest {
  private static final Path COMMITTED = Path.of("../docs/model.md");
  private static final String BEGIN = "<!-- made from the rows -->\n";
  private static final String END = "<!-- end -->\n";
  private static final Evidence EVIDENCE = Evidence.load();

  @Test
  void theSymbolsAreTheRowsOfToday() throws IOException {
    String committed = Files.readString(COMMITTED);
    String before = committed.substring(0, committed.indexOf(BEGIN) + BEGIN.length());
    String after = committed.substring(committed.indexOf(END));
    String fresh = before + new SymbolTable(EVIDENCE).text() + after;
    Path folder = Files.createDirectories(Path.of("target/document"));
    Files.writeString(folder.resolve("model.md"), fresh);
    assertEquals(
        fresh,
        committed,
        "rows have changed: copy model/target/document/model.md to docs/model.md");
  }

  @Test
  void everyRowOfTheDrugHasItsLine() throws IOException {
    List<String> lines = Files.readAllLines(COMMITTED);
    long rows =
        EVIDENCE.tables().stream()
            .filter(table -> table.name().startsWith("drug/"))
            .flatMap(table -> table.lines().stream())
            .filter(line -> lines.stream().anyMatch(one -> one.startsWith("| " + line.id() + " |")))
            .count();
    assertTrue(rows > 150, () -> "only " + rows + " rows have a line");
  }

  /// Rows that the text names by id are there.
  @Test
  void theTextNamesNoRowThatIsNotThere() throws IOException {
    String text = Files.readString(COMMITTED);
    Pattern.compile("\\b(mech|mood|rec|ac|per|nasal|iv|ivv|iva)\\.[a-z][A-Za-z0-9_]*\\b")
        .matcher(text.substring(0, text.indexOf(BEGIN)))
        .results()
        .forEach(found -> EVIDENCE.row(found.group()));
  }
}
