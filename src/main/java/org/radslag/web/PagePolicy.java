package org.radslag.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.radslag.access.Role;

/**
 * Which roles may open which address, from {@code pages.properties}. An address that is not listed
 * does not exist. A line that ends with a star holds for everything below it.
 */
@ApplicationScoped
public class PagePolicy {

  private Map<String, Role[]> pages;

  @PostConstruct
  void read() {
    Properties lines = new Properties();
    try (InputStream file = PagePolicy.class.getResourceAsStream("pages.properties");
        Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      lines.load(text);
    } catch (IOException unreadable) {
      throw new IllegalStateException("pages.properties cannot be read", unreadable);
    }
    pages =
        lines.stringPropertyNames().stream()
            .collect(Collectors.toMap(page -> page, page -> roles(lines.getProperty(page))));
  }

  /** The roles that may open the address; empty when there is no such address. */
  public Optional<Role[]> rolesFor(String path) {
    Role[] exact = pages.get(path);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      Role[] below = pages.get(path.substring(0, slash + 1) + "*");
      if (below != null) {
        return Optional.of(below);
      }
    }
    return Optional.empty();
  }

  private static Role[] roles(String line) {
    return Arrays.stream(line.trim().split("\\s*,\\s*")).map(Role::valueOf).toArray(Role[]::new);
  }
}
