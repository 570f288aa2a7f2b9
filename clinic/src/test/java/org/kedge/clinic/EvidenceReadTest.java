// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kedge.evidence.Evidence;
import org.kedge.evidence.Row;
import org.kedge.protocol.outcome.Instrument;

/// A number that nobody reads is a claim that nothing keeps.
///
/// A row is read where its id stands in the main sources of a module, or in a cell of another table
/// that code follows, or where its id is put together in one of the ways that are declared here.
class EvidenceReadTest {
  private static final Evidence EVIDENCE = Evidence.load();
  private static final List<String> MODULES = List.of("evidence", "model", "protocol", "clinic");

  /// Columns of words. An id in them is told to a person and read by nobody.
  private static final Set<String> WORDS =
      Set.of("id", "note", "meaning", "statement", "role_why", "locator", "text", "label");

  /// An id that code puts together.
  ///
  /// @param code how the code does it
  /// @param start first part of the id
  /// @param end last part
  /// @param rest whether the code, given the sources, can come to the part between
  private record Composed(String code, String start, String end, BiPredicate<String, String> rest) {
    boolean reads(String id, String sources) {
      return id.startsWith(start)
          && id.endsWith(end)
          && sources.contains(code)
          && rest.test(id.substring(start.length(), id.length() - end.length()), sources);
    }
  }

  private static final List<Composed> COMPOSED =
      List.of(
          new Composed(
              "\"session.due.\" + row",
              "session.due.",
              "",
              (rest, sources) -> sources.contains('"' + rest + '"')),
          new Composed(
              "instrument.word() + \".top\"",
              "",
              ".top",
              (rest, sources) ->
                  Stream.of(Instrument.values()).anyMatch(one -> one.word().equals(rest))));

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static Set<String> cells() {
    return EVIDENCE.tables().stream()
        .flatMap(table -> table.lines().stream())
        .flatMap(line ->
            line.cells().keySet().stream()
                .filter(column -> !WORDS.contains(column))
                .flatMap(column -> line.list(column).stream()))
        .collect(Collectors.toSet());
  }

  private static boolean isRead(String id, String sources, Set<String> cells) {
    return sources.contains('"' + id + '"')
        || cells.contains(id)
        || COMPOSED.stream().anyMatch(way -> way.reads(id, sources));
  }

  @Test
  void everyNumberIsRead() throws IOException {
    String sources = sources();
    Set<String> cells = cells();
    Collection<Row> rows = EVIDENCE.rows();
    assertTrue(rows.size() > 100);
    List<String> unread =
        rows.stream().map(Row::id).filter(id -> !isRead(id, sources, cells)).toList();
    assertEquals(List.of(), unread, "rows that nobody reads: remove them, or read them");
  }

  @Test
  void aRowThatNobodyNamesIsFound() {
    String sources = "value(\"mood.a\", \"1\"); value(\"session.due.\" + row); minutes(\"window\")";
    assertTrue(isRead("mood.a", sources, Set.of()));
    assertTrue(isRead("session.due.window", sources, Set.of()));
    assertTrue(isRead("mood.b", sources, Set.of("mood.b")));
    assertFalse(isRead("mood.b", sources, Set.of()));
    assertFalse(isRead("session.due.extra", sources, Set.of()));
  }

  @Test
  void everyDeclaredWayIsUsed() throws IOException {
    String sources = sources();
    for (Composed way : COMPOSED) {
      assertTrue(
          EVIDENCE.rows().stream().anyMatch(row -> way.reads(row.id(), sources)), way.code());
    }
  }
}
