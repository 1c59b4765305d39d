package org.radslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OnwardTest {

  @Test
  void a_page_is_told_what_to_confirm() {
    assertEquals(
        "/a.xhtml?id=1&faces-redirect=true&done=motions.done.filed",
        Onward.to("/a.xhtml?id=1", "motions.done.filed"));
    assertEquals(
        "/a.xhtml?faces-redirect=true&done=elections.keys.done.seal",
        Onward.to("/a.xhtml", "elections.keys.done.seal"));
  }

  @Test
  void a_key_that_no_page_would_say_is_a_mistake() {
    assertThrows(
        IllegalArgumentException.class, () -> Onward.to("/a.xhtml", "elections.keys.taken"));
    assertFalse(Onward.isConfirmation("a.b.c.done.d"));
    assertFalse(Onward.isConfirmation("refused.reason"));
  }
}
