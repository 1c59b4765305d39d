package org.radslag.ballots.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FasterJavaTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

  @TempDir Path directory;

  @Test
  void a_second_java_is_worth_its_start_from_a_megabyte_on() throws IOException {
    String small = file("small.bel", 999_999);
    String large = file("large.bel", 1_000_000);
    assertFalse(FasterJava.isWorthIt(Arguments.parse("verify", small)));
    assertTrue(FasterJava.isWorthIt(Arguments.parse("verify", large)));
    assertTrue(FasterJava.isWorthIt(Arguments.parse("report", large)));
    assertFalse(FasterJava.isWorthIt(Arguments.parse("verify", large, "--one-process")));
    assertFalse(FasterJava.isWorthIt(Arguments.parse("diff", large, large)));
    assertFalse(FasterJava.isWorthIt(Arguments.parse("verify", large + "-that-is-not-there")));
    assertFalse(FasterJava.isWorthIt(Arguments.parse("verify", "no\0name")));
  }

  @Test
  void it_gets_the_command_of_the_first_with_the_module_before_all_else() {
    ProcessHandle self = ProcessHandle.current();
    List<String> command = FasterJava.command(self).orElseThrow();
    assertEquals(self.info().command().orElseThrow(), command.get(0));
    assertEquals(List.of("--add-modules", "jdk.incubator.vector"), command.subList(1, 3));
    assertEquals("-D" + FasterJava.MARK + "=yes", command.get(3));
    assertEquals(
        List.of(self.info().arguments().orElseThrow()), command.subList(4, command.size()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void its_answer_is_the_answer(int code) {
    assertEquals(
        OptionalInt.of(code), FasterJava.run(List.of("sh", "-c", "exit " + (40 + code)), err));
  }

  /** A Java that does not start ends with 1, and that must not read as "rejected". */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 39, 43, 134})
  void any_other_end_is_no_answer(int code) {
    assertEquals(OptionalInt.empty(), FasterJava.run(List.of("sh", "-c", "exit " + code), err));
  }

  @Test
  void a_program_that_is_not_there_is_no_answer() {
    String missing = directory.resolve("java").toString();
    assertEquals(OptionalInt.empty(), FasterJava.run(List.of(missing), err));
  }

  @Test
  void what_it_says_of_its_work_is_passed_on_and_the_notice_of_the_module_is_not() {
    assertEquals("", passed("WARNING: Using incubator modules: jdk.incubator.vector\n"));
    assertEquals(
        "\r200 röster\n",
        passed("WARNING: Using incubator modules: jdk.incubator.vector\n\r200 röster\n"));
    for (String other : List.of("", "W", "WARNING: Using\n", "x", "\n", "WARNING: other\nmore\n")) {
      assertEquals(other, passed(other));
    }
  }

  private String passed(String text) {
    said.reset();
    try {
      FasterJava.pass(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), err);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    err.flush();
    return said.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, long size) throws IOException {
    Path file = directory.resolve(name);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
    return file.toString();
  }
}
