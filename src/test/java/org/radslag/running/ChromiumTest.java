package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build without the browser fails; it never passes with the browser's tests left out. */
class ChromiumTest {

  @TempDir Path folder;

  @Test
  void without_the_browser_the_build_fails_and_says_what_to_install() {
    assertFailsFor(folder.resolve("chromium"));
  }

  @Test
  void a_file_that_cannot_be_run_is_no_browser() throws IOException {
    Path file = Files.writeString(folder.resolve("chromium"), "text");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertFailsFor(file);
  }

  @Test
  void a_folder_is_no_browser() {
    assertFailsFor(folder);
  }

  @Test
  void a_program_is_taken() throws IOException {
    Path file = Files.writeString(folder.resolve("chromium"), "program");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEquals(file, Chromium.required(file));
  }

  /** An AssertionError is a failure; a skipped test would have thrown another kind. */
  private static void assertFailsFor(Path program) {
    String said = assertThrows(AssertionError.class, () -> Chromium.required(program)).getMessage();
    assertEquals(
        "The browser tests need Chromium at " + program + ": apt-get install chromium",
        said.replaceFirst(" ==> .*", ""));
  }
}
