package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SimilarityTest {

  private static double alike(String one, String other) {
    return Similarity.of(one).to(Similarity.of(other));
  }

  @Test
  void a_compound_meets_its_part() {
    assertTrue(
        alike("Öppna skolbiblioteken på loven", "Sommaröppna bibliotek") > SimilarMotions.ALIKE);
    assertTrue(
        alike("Öppna skolbiblioteken på loven", "Bemannade skolbibliotek i hela länet")
            > SimilarMotions.ALIKE);
  }

  @Test
  void the_same_subject_in_other_words_is_alike() {
    assertTrue(alike("Snöröjning vid hållplatserna", "Bättre snöröjning vid hållplatserna") > 0.6);
  }

  @Test
  void other_subjects_are_not_alike() {
    assertTrue(
        alike("Öppna skolbiblioteken på loven", "Stegvis nolltaxa i kollektivtrafiken") < 0.1);
  }

  @Test
  void what_every_motion_says_does_not_make_two_alike() {
    assertEquals(
        0, alike("att distriktet ska verka för båtar", "att distriktet ska verka för cyklar"));
  }

  @Test
  void nothing_is_like_nothing_and_order_does_not_matter() {
    assertEquals(0, alike("", "Bibliotek"));
    assertEquals(0, alike("att vi ska", "att vi ska"));
    assertEquals(alike("skolbibliotek", "bibliotek"), alike("bibliotek", "skolbibliotek"));
    assertEquals(1, alike("BIBLIOTEK", "bibliotek"));
  }
}
