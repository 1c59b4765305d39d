package org.radslag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.radslag.access.Role;

/** The matrix in {@code authorisation.csv}: name of a use case or page, and the roles that may. */
public final class Authorisation {

  private static final String TEXT = text();

  private Authorisation() {}

  /** Lines of one kind, {@code use case} or {@code page}. */
  public static Map<String, Set<Role>> of(String kind) {
    Map<String, Set<Role>> matrix = new LinkedHashMap<>();
    for (String line : TEXT.split("\n")) {
      String[] cells = line.strip().split(";");
      if (line.isBlank() || line.startsWith("#") || !cells[0].equals(kind)) {
        continue;
      }
      Set<Role> roles =
          Arrays.stream(cells[2].split(","))
              .map(String::strip)
              .map(Role::valueOf)
              .collect(Collectors.toCollection(TreeSet::new));
      if (matrix.put(cells[1], roles) != null) {
        throw new IllegalStateException("Twice in authorisation.csv: " + cells[1]);
      }
    }
    return matrix;
  }

  /** Whether somebody with just this role may, by the matrix. */
  public static boolean permits(Set<Role> listed, Role role) {
    return listed.contains(Role.ANYONE)
        || listed.contains(role)
        || role != Role.ANYONE && listed.contains(Role.SIGNED_IN);
  }

  private static String text() {
    try (InputStream file = Authorisation.class.getResourceAsStream("/authorisation.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
