package org.radslag;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.radslag.access.Permit;
import org.radslag.access.Sessions;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;

/** The structure of the product, as rules. {@link #MAY_SEE} is the architecture. */
class ArchitectureTest {

  /** Context by context: its name, and the other contexts that it may see. */
  private static final Map<String, Set<String>> MAY_SEE =
      Stream.of(
              "kernel",
              "platform kernel",
              "access kernel platform",
              "audit kernel platform access",
              "rules kernel platform access",
              "mail kernel platform access",
              "membership kernel platform access rules",
              "signin kernel platform access mail membership",
              "arenas kernel platform access rules membership",
              "bodies kernel platform access rules membership arenas",
              "motions kernel platform access rules membership bodies",
              "meetings kernel platform access rules membership arenas bodies motions",
              "ballots kernel platform access rules membership",
              "influence kernel platform access rules membership arenas bodies "
                  + "motions meetings",
              "matters kernel platform access rules membership arenas bodies "
                  + "meetings influence",
              "membervotes kernel platform access rules membership arenas bodies meetings "
                  + "influence matters ballots",
              "wheel kernel platform access rules membership arenas bodies motions "
                  + "meetings influence",
              "guide kernel platform access rules membership arenas bodies motions "
                  + "meetings influence matters",
              "report kernel platform access rules membership arenas bodies motions "
                  + "meetings influence matters",
              "notifications kernel platform access rules mail membership arenas "
                  + "bodies motions meetings influence matters wheel ballots membervotes",
              "demo kernel platform access rules membership signin arenas bodies "
                  + "motions meetings influence matters wheel guide ballots membervotes",
              "launcher kernel",
              "web kernel platform access audit rules mail membership signin arenas "
                  + "bodies motions meetings ballots influence matters membervotes "
                  + "wheel guide report notifications")
          .map(line -> line.split(" "))
          .collect(
              Collectors.toMap(
                  words -> words[0],
                  words -> Stream.of(words).skip(1).collect(Collectors.toSet())));

  private static final int LONGEST_FILE = 300;

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.radslag");

  @TestFactory
  Stream<DynamicTest> every_context_sees_only_what_it_may() {
    return MAY_SEE.keySet().stream()
        .sorted()
        .map(
            context ->
                dynamicTest(
                    context,
                    () -> {
                      String[] seen =
                          Stream.concat(Stream.of(context), MAY_SEE.get(context).stream())
                              .map(other -> "org.radslag." + other + "..")
                              .toArray(String[]::new);
                      classes()
                          .that()
                          .resideInAPackage("org.radslag." + context + "..")
                          .should(
                              onlyDependOnClassesThat(
                                  resideOutsideOfPackage("org.radslag..")
                                      .or(resideInAnyPackage(seen))))
                          .allowEmptyShould(true)
                          .check(CODE);
                    }));
  }

  @Test
  void every_context_is_in_the_table() {
    Set<String> unlisted =
        CODE.stream()
            .filter(type -> type.getPackageName().startsWith("org.radslag."))
            .map(ArchitectureTest::context)
            .filter(context -> !MAY_SEE.containsKey(context))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unlisted);
  }

  @Test
  void the_architecture_page_carries_the_same_table() throws IOException {
    Map<String, Set<String>> written = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
      String[] cells = line.split("\\|");
      if (line.startsWith("| `") && cells.length == 4) {
        written.put(
            cells[1].replace("`", "").trim(),
            Stream.of(cells[3].split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty() && !name.equals("nothing"))
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    Map<String, Set<String>> meant = new TreeMap<>();
    MAY_SEE.forEach((context, seen) -> meant.put(context, new TreeSet<>(seen)));
    assertEquals(meant, written);
  }

  @Test
  void contexts_form_no_cycles() {
    slices().matching("org.radslag.(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void the_kernel_is_small_and_pure_java() {
    classes()
        .that()
        .resideInAPackage("org.radslag.kernel")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.radslag.kernel")
        .check(CODE);
    long types =
        CODE.stream()
            .filter(type -> type.getPackageName().equals("org.radslag.kernel"))
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .count();
    assertTrue(types <= 10, "the kernel has " + types + " types");
  }

  private static final String VECTOR = "org.radslag.ballots.protocol.group.vector";

  @Test
  void the_ballot_protocol_is_pure_java() {
    classes()
        .that()
        .resideInAPackage("org.radslag.ballots.protocol..")
        .and()
        .resideOutsideOfPackage(VECTOR)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.bouncycastle..", "org.radslag.ballots.protocol..")
        .allowEmptyShould(true)
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage(VECTOR)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(VECTOR, "jdk.incubator..")
        .check(CODE);
  }

  @Test
  void only_web_knows_faces() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.radslag.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "org.primefaces..")
        .check(CODE);
  }

  @Test
  void pages_neither_persist_nor_transact() {
    noClasses()
        .that()
        .resideInAPackage("org.radslag.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.persistence..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Transactional.class)
        .check(CODE);
  }

  @Test
  void entities_stay_inside_their_context() {
    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(CODE);
    fields()
        .that()
        .areAnnotatedWith(ManyToOne.class)
        .or()
        .areAnnotatedWith(OneToOne.class)
        .or()
        .areAnnotatedWith(OneToMany.class)
        .or()
        .areAnnotatedWith(ManyToMany.class)
        .should(referToTheSameContext())
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void every_use_case_says_who_may_call_it() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(UseCase.class)
        .should()
        .beAnnotatedWith(Permit.class)
        .check(CODE);
    noClasses()
        .that()
        .areNotAnnotations()
        .and()
        .resideOutsideOfPackages("org.radslag.platform..")
        .should()
        .beAnnotatedWith(Transactional.class)
        .check(CODE);
  }

  @Test
  void no_two_beans_have_the_same_name_in_a_page() {
    Set<String> seen = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    CODE.stream()
        .filter(type -> type.isAnnotatedWith(Named.class))
        .map(JavaClass::getSimpleName)
        .filter(name -> !seen.add(name))
        .forEach(twice::add);
    assertEquals(Set.of(), twice);
  }

  @Test
  void events_are_records_so_that_the_trail_can_read_them() {
    classes()
        .that()
        .implement(DomainEvent.class)
        .should()
        .bePublic()
        .andShould()
        .beAssignableTo(Record.class)
        .check(CODE);
  }

  @Test
  void only_signin_begins_a_session() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.radslag.signin", "org.radslag.access")
        .should()
        .callMethod(Sessions.class, "start", PersonId.class, String.class)
        .check(CODE);
  }

  @Test
  void no_two_beans_share_a_name_in_the_pages() {
    Map<String, Set<String>> named = new TreeMap<>();
    CODE.stream()
        .filter(type -> type.isAnnotatedWith(Named.class))
        .forEach(
            type ->
                named
                    .computeIfAbsent(nameInPages(type), any -> new TreeSet<>())
                    .add(type.getName()));
    named.values().removeIf(types -> types.size() == 1);
    assertEquals(Map.of(), named);
  }

  private static String nameInPages(JavaClass type) {
    String given = type.getAnnotationOfType(Named.class).value();
    String simple = type.getSimpleName();
    return given.isEmpty()
        ? simple.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + simple.substring(1)
        : given;
  }

  @Test
  void names_say_what_not_how() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .check(CODE);
  }

  @Test
  void no_file_is_longer_than_a_reader_can_hold() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      Map<Path, Integer> tooLong = new TreeMap<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        if (lines > LONGEST_FILE && !file.endsWith("ArchitectureTest.java")) {
          tooLong.put(file, lines);
        }
      }
      assertEquals(Map.of(), tooLong);
    }
  }

  private static ArchCondition<JavaField> referToTheSameContext() {
    return new ArchCondition<>("refer to the same context") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        field.getAllInvolvedRawTypes().stream()
            .filter(type -> type.getPackageName().startsWith("org.radslag."))
            .filter(type -> !context(type).equals(context(field.getOwner())))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            field, field.getFullName() + " -> " + type.getName())));
      }
    };
  }

  private static String context(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }
}
