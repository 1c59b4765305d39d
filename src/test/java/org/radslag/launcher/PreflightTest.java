package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  @TempDir Path directory;

  @Test
  void java_16_is_refused_and_17_is_not() {
    assertRefused("java", "Java 16", () -> Preflight.java(16));
    assertDoesNotThrow(() -> Preflight.java(17));
  }

  @Test
  void another_platform_than_the_databases_is_refused() {
    assertRefused(
        "platform", "Mac OS X on aarch64", () -> Preflight.platform("Mac OS X", "aarch64"));
    assertRefused("platform", "Linux on aarch64", () -> Preflight.platform("Linux", "aarch64"));
    assertDoesNotThrow(() -> Preflight.platform("Linux", "amd64"));
  }

  @Test
  void a_missing_application_is_refused_by_its_path() {
    Path war = directory.resolve("radslag.war");
    assertRefused("war", war.toString(), () -> Preflight.war(war));
  }

  @Test
  void a_data_directory_that_cannot_be_made_is_refused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    Path data = file.resolve("data");
    assertRefused("not-writable", data.toString(), () -> Preflight.writable(data));
  }

  @Test
  void a_data_directory_that_is_a_file_is_refused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertRefused("not-writable", file.toString(), () -> Preflight.writable(file));
  }

  @Test
  void a_new_data_directory_is_made_for_its_owner_alone() throws Exception {
    Path data = directory.resolve("a").resolve("b");
    Preflight.writable(data);
    assertEquals("rwx------", Permissions.of(data));
    try (var files = Files.list(data)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void a_disk_that_is_too_full_is_refused_with_both_figures() {
    long first = Preflight.FIRST_START_BYTES;
    assertRefused(
        "disk", "1299 MB left, and 1300 MB", () -> Preflight.disk(first - 1, true, directory));
    assertDoesNotThrow(() -> Preflight.disk(first, true, directory));
    long later = Preflight.LATER_START_BYTES;
    assertRefused("disk", "400 MB", () -> Preflight.disk(later - 1, false, directory));
    assertDoesNotThrow(() -> Preflight.disk(later, false, directory));
  }

  @Test
  void each_port_that_is_taken_is_refused_by_the_property_that_moves_it() throws Exception {
    for (String property :
        new String[] {
          "radslag.port", "radslag.desk.port", "radslag.db.port", "radslag.mail.port"
        }) {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        String port = String.valueOf(taken.getLocalPort());
        Settings settings = settings(property, port);
        assertRefused("port-taken", "Port " + port, () -> Preflight.ports(settings));
        assertRefused("port-taken", "-D" + property + "=", () -> Preflight.ports(settings));
      }
    }
  }

  @Test
  void a_port_given_twice_is_refused_by_both_properties() throws Exception {
    Settings settings = settings("radslag.mail.port", "18311", "radslag.db.port", "18311");
    assertRefused("port-twice", "radslag.db.port", () -> Preflight.ports(settings));
    assertRefused("port-twice", "radslag.mail.port", () -> Preflight.ports(settings));
  }

  private static Settings settings(String... pairs) throws CannotStart {
    Properties given = new Properties();
    int port = 18301;
    for (String name :
        new String[] {
          "radslag.port", "radslag.desk.port", "radslag.db.port", "radslag.mail.port"
        }) {
      given.put(name, String.valueOf(port++));
    }
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], pairs[i + 1]);
    }
    return Settings.from(given);
  }

  private static void assertRefused(String reason, String part, Executable check) {
    CannotStart refusal = assertThrows(CannotStart.class, check);
    assertEquals(reason, refusal.reason());
    assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("\n"), refusal.getMessage());
  }
}
