package org.radslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.radslag.kernel.DomainEvent;

class EventsInWordsTest {

  @Test
  void every_event_of_the_trail_has_a_sentence() {
    List<String> mute =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.radslag")
                .stream()
                .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                .map(type -> "audit.action." + kebab(type.getSimpleName()))
                .filter(key -> !TextsTest.TEXTS.get("sv").containsKey(key))
                .sorted()
                .toList();
    assertEquals(List.of(), mute);
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
