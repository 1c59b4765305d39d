package org.radslag.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

class FactsTest {

  private static final PersonId ALVA = PersonId.create();
  private static final AssociationId ALMVIK = AssociationId.create();

  /** An event with one of everything. */
  public record Moved(PersonId subject, AssociationId to, int times, boolean late, String why)
      implements DomainEvent {}

  @Test
  void components_are_written_in_order_without_the_subject() {
    assertEquals(
        "{\"to\":\"" + ALMVIK + "\",\"times\":2,\"late\":true,\"why\":\"x\"}",
        Facts.of(new Moved(ALVA, ALMVIK, 2, true, "x")));
  }

  @Test
  void what_is_absent_is_left_out() {
    assertEquals("{\"times\":0,\"late\":false}", Facts.of(new Moved(ALVA, null, 0, false, null)));
  }

  @Test
  void line_breaks_quotes_and_control_characters_cannot_forge_an_entry() {
    assertEquals(
        "{\"times\":0,\"late\":false,\"why\":\"a\\\"}\\u000a{\\u001b\\\\\"}",
        Facts.of(new Moved(ALVA, null, 0, false, "a\"}\n{\u001b\\")));
  }

  @Test
  void a_long_value_is_cut() {
    assertEquals(
        500 + "{\"times\":0,\"late\":false,\"why\":\"\"}".length(),
        Facts.of(new Moved(ALVA, null, 0, false, "x".repeat(9_999))).length());
  }
}
