package org.radslag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.radslag.access.Caller;
import org.radslag.access.Forbidden;
import org.radslag.access.Grant;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;

/** Every use case and every page against the matrix, for every role, in both directions. */
class AuthorisationTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");

  @Test
  void the_use_cases_and_their_permits_are_those_of_the_matrix() {
    Map<String, Set<Role>> permitted = new TreeMap<>();
    useCases().forEach(method -> permitted.put(name(method), permits(method)));
    assertEquals(new TreeMap<>(Authorisation.of("use case")), permitted);
  }

  @TestFactory
  Stream<DynamicTest> each_use_case_lets_in_the_roles_it_lists_and_no_other() {
    Map<String, Set<Role>> matrix = Authorisation.of("use case");
    return useCases()
        .flatMap(
            method ->
                Arrays.stream(Role.values())
                    .map(
                        role ->
                            dynamicTest(
                                name(method) + " as " + role,
                                () ->
                                    assertEquals(
                                        Authorisation.permits(matrix.get(name(method)), role),
                                        letsIn(method, role)))));
  }

  @Test
  void the_pages_and_their_roles_are_those_of_the_matrix() throws IOException {
    Properties lines = new Properties();
    try (var file =
        Files.newBufferedReader(Path.of("src/main/resources/org/radslag/web/pages.properties"))) {
      lines.load(file);
    }
    Map<String, Set<Role>> policy = new TreeMap<>();
    lines.forEach(
        (page, roles) ->
            policy.put(
                page.toString(),
                Arrays.stream(roles.toString().split("\\s*,\\s*"))
                    .map(role -> Role.valueOf(role.strip()))
                    .collect(Collectors.toCollection(TreeSet::new))));
    assertEquals(new TreeMap<>(Authorisation.of("page")), policy);
  }

  @Test
  void every_page_is_in_the_matrix() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      Set<String> unlisted =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .map(file -> "/" + WEBAPP.relativize(file))
              .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/resources/"))
              // Shown by the server in place of another page, never by their own address.
              .filter(page -> !page.startsWith("/errors/"))
              .filter(page -> !Authorisation.of("page").containsKey(page))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of(), unlisted);
    }
  }

  private static boolean letsIn(Method method, Role role) {
    Caller caller = new Caller();
    if (role != Role.ANYONE) {
      Set<Grant> grants =
          role.isGranted()
              ? Set.of(
                  new Grant(
                      role, role.isScoped() ? Optional.of(UUID.randomUUID()) : Optional.empty()))
              : Set.of();
      caller.become(PersonId.create(), grants, role == Role.MEMBER);
    }
    try {
      caller.requireAny(method.getAnnotation(Permit.class).value());
      return true;
    } catch (Forbidden refused) {
      return false;
    }
  }

  private static Stream<Method> useCases() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.radslag")
            .stream()
            .filter(type -> type.isAnnotatedWith(UseCase.class))
            .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !method.isSynthetic());
  }

  private static Set<Role> permits(Method method) {
    return new TreeSet<>(Arrays.asList(method.getAnnotation(Permit.class).value()));
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getName().substring("org.radslag.".length())
        + "."
        + method.getName();
  }
}
