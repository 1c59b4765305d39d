package org.radslag.membership.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.radslag.membership.Gender;

/** How the values of a row are cleaned. */
class RowCleaningTest extends RowFixture {
  @Test
  void a_row_is_cleaned() {
    read(line());
    assertEquals(
        new RegisterRow(
            "200001",
            "Alva",
            "af Strömvidja",
            LocalDate.of(1987, 2, 28),
            Gender.WOMAN,
            "alva@medlem.example",
            "+46701740505",
            "Almstigen 1",
            "123 45",
            "Mälarstad",
            "sv",
            LocalDate.of(2020, 1, 1),
            false,
            EKUDDEN.id(),
            null,
            EKUDDEN.id(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31)),
        whole.get(2));
    assertEquals(List.of(), faults);
  }

  @Test
  void a_misspelled_association_is_suggested_and_a_noted_spelling_is_read() {
    values.put(RegisterField.GEOGRAPHIC, "Mälarstad Ekuden");
    read(line());
    assertEquals(List.of("Mälarstad Ekudden"), faults.get(0).details());
    values.put(RegisterField.GEOGRAPHIC, "mälarstad  ekudden");
    values.put(RegisterField.BRANCH, "byggarna");
    values.put(RegisterField.VOTES_IN, "Byggarna");
    read(line());
    assertEquals(BYGG.id(), whole.get(2).votesIn());
  }

  @Test
  void who_is_in_one_association_votes_there() {
    values.put(RegisterField.VOTES_IN, "");
    read(line());
    assertEquals(EKUDDEN.id(), whole.get(2).votesIn());
    assertNull(whole.get(2).branch());
  }

  @Test
  void marks_that_turn_the_writing_direction_are_taken_away() {
    values.put(RegisterField.GIVEN_NAME, "\u202eAlva\u202c");
    read(line());
    assertEquals("Alva", whole.get(2).givenName());
  }

  @Test
  void what_our_own_lists_protect_from_formulas_is_read_as_it_was() {
    values.put(RegisterField.PHONE, "'+46701740505");
    values.put(RegisterField.GIVEN_NAME, "'=Alva");
    read(line());
    assertEquals("+46701740505", whole.get(2).phone());
    assertEquals("=Alva", whole.get(2).givenName());
  }

  @Test
  void headings_alone_are_no_register() {
    RegisterFile file = RegisterFile.open(headings().getBytes(UTF_8)).value();
    assertEquals(
        "membership.file.only-headings",
        new RegisterReader(file, KNOWN, Set.of(), AS_OF)
            .read(receiver())
            .reasons()
            .get(0)
            .reason());
  }

  @Test
  void a_name_is_near_another_by_changed_added_dropped_and_swapped_letters() {
    assertEquals(0, KnownAssociations.distance("almvik", "almvik"));
    assertEquals(1, KnownAssociations.distance("almvik", "almvk"));
    assertEquals(1, KnownAssociations.distance("almvik", "alvmik"));
    assertEquals(2, KnownAssociations.distance("almvik", "elmvikk"));
    assertEquals(6, KnownAssociations.distance("", "almvik"));
  }
}
