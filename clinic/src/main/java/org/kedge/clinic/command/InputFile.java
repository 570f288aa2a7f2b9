// SPDX-License-Identifier: Apache-2.0
package org.kedge.clinic.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Text files that a person names.
final class InputFile {
  private static final String MARK = "\uFEFF";

  private InputFile() {}

  /// Reads a whole file of UTF-8 text. A byte order mark before it is passed over.
  ///
  /// @param longest most bytes that are read
  /// @throws BadInput if it is not there, no file, not to be read, too long, empty, or no UTF-8
  ///   text
  static String read(String name, int longest) throws BadInput {
    return read(name, longest, "JSON");
  }

  /// The same for another kind of text.
  ///
  /// @param kind what is expected, for the message
  static String read(String name, int longest, String kind) throws BadInput {
    byte[] bytes = bytes(name, longest);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String bare = text.startsWith(MARK) ? text.substring(1) : text;
      if (bare.isBlank()) {
        throw new BadInput("%s is empty, expected %s".formatted(name, kind));
      }
      return bare;
    } catch (CharacterCodingException notText) {
      throw new BadInput("%s is no UTF-8 text, expected %s".formatted(name, kind), notText);
    }
  }

  private static byte[] bytes(String name, int longest) throws BadInput {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      throw new BadInput("%s is a folder, expected a file".formatted(name));
    }
    if (!Files.exists(path)) {
      throw new BadInput("%s is not there, expected a file".formatted(name));
    }
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] bytes = stream.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw new BadInput("%s is longer than %d bytes".formatted(name, longest));
      }
      return bytes;
    } catch (AccessDeniedException denied) {
      throw new BadInput(
          "%s may not be read, expected a file with permission to read".formatted(name), denied);
    } catch (IOException unreadable) {
      throw new BadInput("%s cannot be read, expected a file of text".formatted(name), unreadable);
    }
  }

  private static Path path(String name) throws BadInput {
    if (name.isEmpty()) {
      throw new BadInput("'' is no file name");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException odd) {
      throw new BadInput("'%s' is no file name".formatted(name), odd);
    }
  }
}
