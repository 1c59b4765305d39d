package org.radslag.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.kernel.DomainEvent;

/** Readers of the trail learn nothing of a matter from any event of the package. */
class MatterEventsTest {

  @Test
  void every_event_of_the_package_but_those_of_sheets_is_one_of_a_matter() {
    List<String> open =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.radslag.matters")
                .stream()
                .filter(type -> type.isAssignableTo(DomainEvent.class))
                .map(type -> type.getSimpleName())
                .filter(name -> !MatterEvents.isOne(name))
                .sorted()
                .toList();
    assertEquals(List.of("SheetProposed", "SheetSettled"), open);
  }

  @Test
  void what_happens_elsewhere_is_none_of_a_matter() {
    assertFalse(MatterEvents.isOne("RoleGranted"));
    assertFalse(MatterEvents.isOne("Matter"));
  }
}
