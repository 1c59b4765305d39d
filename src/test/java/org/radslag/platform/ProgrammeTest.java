package org.radslag.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeTest {

  @TempDir Path root;

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String shell() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum")
            .directory(root.toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertEquals(0, process.waitFor());
    return said.substring(0, 64);
  }

  @Test
  void the_programme_is_the_whole_war_wherever_in_it_the_server_found_the_class() {
    Path classes = root.resolve("WEB-INF/classes");
    assertEquals(root, Programme.rootOf(classes));
    assertEquals(root, Programme.rootOf(classes.resolve("org/radslag/platform/Programme.class")));
    assertThrows(IllegalStateException.class, () -> Programme.rootOf(root.resolve("classes")));
  }

  @Test
  void the_hash_is_the_one_that_the_commands_of_the_manual_print() throws Exception {
    write("WEB-INF/classes/org/radslag/A.class", "one");
    write("WEB-INF/classes/org/radslag/A$B.class", "two");
    write("WEB-INF/lib/x-1.0.jar", "three");
    write("booth/worker.js", "four");
    write("index.xhtml", "five");
    assertEquals(shell(), Programme.hash(root));
  }

  @Test
  void a_changed_a_renamed_and_a_missing_file_change_it() throws IOException {
    write("a/one", "1");
    write("b/two", "2");
    String before = Programme.hash(root);
    write("a/one", "11");
    assertNotEquals(before, Programme.hash(root));
    write("a/one", "1");
    assertEquals(before, Programme.hash(root));
    Files.move(root.resolve("b/two"), root.resolve("b/three"));
    assertNotEquals(before, Programme.hash(root));
    Files.delete(root.resolve("b/three"));
    assertNotEquals(before, Programme.hash(root));
  }
}
