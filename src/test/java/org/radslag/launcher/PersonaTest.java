package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonaTest {
  @Test
  void personas_are_read_by_the_names_of_the_columns() throws Exception {
    String csv =
        """
        member_number;name;role_sv;role_en;note_sv;note_en
        10000007;Åsa Öberg;ordförande;chair;"öppna; stäng";open a vote
        """;
    Persona asa =
        new Persona("10000007", "Åsa Öberg", "ordförande", "chair", "öppna; stäng", "open a vote");
    assertEquals(List.of(asa), Persona.read(new StringReader(csv)));
    assertEquals("ordförande", asa.role("sv"));
    assertEquals("chair", asa.role("en"));
  }
}
