// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {
  @TempDir Path folder;

  private OutputFile file(String name) throws BadInput, IOException {
    return OutputFile.in("out", folder, name);
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void allAppearInTheirPlacesAndNothingElse() throws Exception {
    Files.writeString(folder.resolve("a"), "old");
    try (StagedFiles files = new StagedFiles()) {
      for (Map.Entry<String, String> text :
          Map.of("a", "new", "sub/b", "new", "c", "new").entrySet()) {
        files.folder(file(text.getKey()));
        files.write(file(text.getKey()), text.getValue());
      }
      files.publish();
    }
    assertEquals(Set.of("a", "c", "sub"), names());
    for (String name : Set.of("a", "sub/b", "c")) {
      assertEquals("new", Files.readString(folder.resolve(name)));
    }
  }

  /// A folder that comes into the place of the third in the meantime cannot be replaced.
  @Test
  void whereOneCannotBeMovedThoseBeforeItAreMovedBack() throws Exception {
    Files.writeString(folder.resolve("a"), "old");
    IOException failed =
        assertThrows(
            IOException.class,
            () -> {
              try (StagedFiles files = new StagedFiles()) {
                for (String name : new String[] {"a", "b", "c"}) {
                  files.write(file(name), "new");
                }
                Files.createDirectories(folder.resolve("c/in-the-way"));
                files.publish();
              }
            });
    assertTrue(
        String.valueOf(failed.getMessage())
            .startsWith(folder.toRealPath().resolve("c") + " cannot be written"),
        failed.getMessage());
    assertEquals(Set.of("a", "c"), names());
    assertEquals("old", Files.readString(folder.resolve("a")));
  }

  @Test
  void whereOneCannotBeWrittenNothingIsLeft() throws Exception {
    assertThrows(
        IOException.class,
        () -> {
          try (StagedFiles files = new StagedFiles()) {
            files.folder(file("sub/a"));
            files.write(file("sub/a"), "new");
            files.write(file("none/b"), "new");
          }
        });
    assertEquals(Set.of(), names());
  }

  /// The file beside it has a name that nobody gave.
  @Test
  void aFailureNamesTheFileThatWasAskedFor() throws Exception {
    OutputFile odd = OutputFile.in("out", Path.of("/proc"), "x.csv");
    IOException failed = assertThrows(IOException.class, () -> odd.write("new"));
    assertEquals("/proc/x.csv cannot be written: no file can be made there", failed.getMessage());
  }

  @Test
  void refusesAFolderInThePlaceOfAFile() throws IOException {
    Files.createDirectory(folder.resolve("a"));
    BadInput bad = assertThrows(BadInput.class, () -> file("a"));
    assertTrue(String.valueOf(bad.getMessage()).startsWith("--out was '" + folder.resolve("a")));
  }
}
