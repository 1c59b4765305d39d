package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void without_choices_the_ports_are_8080_to_8083() throws CannotStart {
    Settings settings = Settings.from(new Properties());
    assertEquals("http://localhost:8080/", settings.address());
    assertEquals("http://localhost:8081/", settings.deskAddress());
    assertEquals(8082, settings.databasePort());
    assertEquals(8083, settings.mailPort());
    assertEquals(Path.of(".data").toAbsolutePath(), settings.data());
    assertFalse(settings.reset());
    assertFalse(settings.verbose());
  }

  @Test
  void the_other_ports_follow_the_first_unless_chosen() throws CannotStart {
    Settings settings = Settings.from(given("radslag.port", "9000", "radslag.db.port", "3307"));
    assertEquals(9001, settings.deskPort());
    assertEquals(3307, settings.databasePort());
    assertEquals(9003, settings.mailPort());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "65533", "99999999999", "8080x", "8 080", "٨٠٨٠"})
  void a_port_that_is_none_is_refused(String port) {
    CannotStart refusal =
        assertThrows(CannotStart.class, () -> Settings.from(given("radslag.port", port)));
    assertEquals("port-number", refusal.reason());
    assertTrue(refusal.getMessage().contains("\"" + port + "\""), refusal.getMessage());
  }

  @Test
  void a_flag_may_stand_without_a_value() throws CannotStart {
    assertTrue(Settings.from(given("radslag.reset", "")).reset());
    assertTrue(Settings.from(given("radslag.verbose", "true")).verbose());
  }

  @Test
  void a_flag_that_is_neither_true_nor_false_wipes_nothing_and_is_refused() {
    CannotStart refusal =
        assertThrows(CannotStart.class, () -> Settings.from(given("radslag.reset", "yes")));
    assertEquals("flag", refusal.reason());
  }

  @Test
  void a_path_that_is_none_is_refused() {
    CannotStart refusal =
        assertThrows(CannotStart.class, () -> Settings.from(given("radslag.data", "a\0b")));
    assertEquals("path", refusal.reason());
  }

  private static Properties given(String... pairs) {
    Properties given = new Properties();
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], pairs[i + 1]);
    }
    return given;
  }
}
