package org.radslag.ballots.protocol;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each part of the protocol sees only those before it, and the verifier nothing but the JDK. */
class ProtocolStructureTest {
  private static final List<String> ORDER =
      List.of(
          "record",
          "group",
          "election",
          "counting",
          "archive",
          "verification",
          "ceremony",
          "statement");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.radslag.ballots");

  @Test
  void each_part_sees_only_those_before_it() {
    List<String> seen = new ArrayList<>();
    for (String part : ORDER) {
      seen.add("org.radslag.ballots.protocol." + part);
      classes()
          .that()
          .resideInAPackage("org.radslag.ballots.protocol." + part)
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage("org.radslag..")
                  .or(resideInAnyPackage(seen.toArray(String[]::new))))
          .check(CODE);
    }
  }

  private static final String VECTOR = "org.radslag.ballots.protocol.group.vector";

  @Test
  void the_vector_arithmetic_knows_lanes_and_the_module_it_is_for() {
    classes()
        .that()
        .resideInAPackage(VECTOR)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "jdk.incubator.vector..", VECTOR, "org.radslag.ballots.protocol.group")
        .check(CODE);
  }

  @Test
  void only_codes_and_letters_of_trustees_need_bouncy_castle() {
    classes()
        .that()
        .resideInAPackage("org.radslag.ballots.protocol..")
        .and()
        .doNotHaveSimpleName("CredentialCode")
        .and()
        .doNotHaveSimpleName("PrivateChannel")
        .and()
        .resideOutsideOfPackage(VECTOR)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.radslag.ballots.protocol..")
        .check(CODE);
  }
}
