package org.radslag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that is left out proves nothing: there is none that is disabled or runs on condition. */
class NothingIsSkippedTest {

  private static final Pattern SKIPS =
      Pattern.compile(
          "@(Disabled|Enabled(If|On|For))|\\bassum(e|ing)(True|False|That)\\b"
              + "|\\bAssumptions\\b|\\bTestAbortedException\\b");

  @Test
  void no_test_is_disabled_or_left_out_on_a_condition() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<Path> all =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("NothingIsSkippedTest.java"))
              .toList();
      assertTrue(all.size() > 10);
      List<Path> skipping = all.stream().filter(NothingIsSkippedTest::skips).toList();
      assertEquals(List.of(), skipping);
    }
  }

  @Test
  void what_would_skip_is_recognised() {
    for (String line :
        List.of(
            "@Disabled(\"later\")",
            "@EnabledIfEnvironmentVariable(named = \"CI\")",
            "@DisabledOnOs(OS.LINUX)",
            "assumeTrue(ready);",
            "Assumptions.abort();")) {
      assertTrue(SKIPS.matcher(line).find(), line);
    }
    assertFalse(SKIPS.matcher("assertTrue(enabled); // we assume nothing").find());
  }

  private static boolean skips(Path file) {
    try {
      return SKIPS.matcher(Files.readString(file)).find();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
