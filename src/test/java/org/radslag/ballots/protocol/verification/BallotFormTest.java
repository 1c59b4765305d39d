package org.radslag.ballots.protocol.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.group.Groups;

/** How long a ballot may be before anybody looks into it. */
class BallotFormTest {
  private static final Question WIDE =
      new Question.Homomorphic(Collections.nCopies(20, "?"), false, 0, 20, "Any of twenty");

  private static BallotForm form(Made made) {
    return new BallotForm(made.election, made.electorate);
  }

  @Test
  void every_ballot_fits_and_not_much_more_does() {
    List<List<Question>> elections =
        List.of(
            List.of(Made.YES_NO),
            List.of(Made.APPROVAL),
            List.of(Made.SOME),
            List.of(WIDE),
            List.of(Made.YES_NO, Made.YES_NO, Made.APPROVAL));
    for (List<Question> questions : elections) {
      Made made = new Made(Groups.ED25519, "form").mandatory().open(questions, 1);
      List<List<Integer>> nothing =
          questions.stream().map(q -> (Question.Homomorphic) q).map(q -> choices(q)).toList();
      int real = made.ballot(0, nothing).length;
      int most = form(made).maxBytes();
      assertTrue(real <= most, real + " > " + most);
      assertTrue(most < 2 * real, most + " is much more than " + real);
    }
  }

  /** Element 64 characters, exponent 76; 64 around each ciphertext and proof, 1,024 around all. */
  @Test
  void the_longest_ballot_is_reckoned_from_its_parts() {
    int proof = 2 * 76 + 64;
    int ciphertext = 2 * 64 + 64;
    int around = 1024 + 64 + proof;
    int yesNo = 3 * (ciphertext + 2 * proof) + 4 * proof + 64;
    assertEquals(around + yesNo, most(Made.YES_NO));
    assertEquals(around + 2 * yesNo, most(Made.YES_NO, Made.YES_NO));
    int wide = 20 * (ciphertext + 2 * proof) + (20 + 4) * proof + 64;
    assertEquals(around + wide, most(WIDE));
    Question some = new Question.Homomorphic(Collections.nCopies(6, "?"), false, 2, 5, "Some");
    assertEquals(around + 6 * (ciphertext + 2 * proof) + 7 * proof + 64, most(some));
    Made ranked = new Made(Groups.RFC, "longest").mandatory().open(List.of(Made.RANKED), 1);
    int long_ = 2 * 617 + 64;
    assertEquals(1024 + 617 + long_ + long_ + long_ + 64, form(ranked).maxBytes());
  }

  private static int most(Question... questions) {
    return form(new Made(Groups.ED25519, "most").mandatory().open(List.of(questions), 1))
        .maxBytes();
  }

  /** As few as are allowed. */
  private static List<Integer> choices(Question.Homomorphic question) {
    Integer[] choices = new Integer[question.choices()];
    for (int i = 0; i < choices.length; i++) {
      boolean chosen = question.blank() ? i == 0 : i < question.min();
      choices[i] = chosen ? 1 : 0;
    }
    return List.of(choices);
  }

  @Test
  void ranked_ballots_fit_too() {
    Made made = new Made(Groups.RFC, "ranked form").mandatory().open(List.of(Made.RANKED), 1);
    int real = made.ballot(0, List.of(List.of(1, 2, 3))).length;
    int most = form(made).maxBytes();
    assertTrue(real <= most && most < 2 * real, real + " " + most);
  }

  @Test
  void a_ballot_that_is_too_long_is_refused_unread() {
    Made made = new Made(Groups.ED25519, "long").mandatory().open(List.of(Made.YES_NO), 1);
    BallotForm form = form(made);
    for (int more = 0; more < 2; more++) {
      byte[] bytes = "x".repeat(form.maxBytes() + more).getBytes(UTF_8);
      Rejection rejection = assertThrows(Rejection.class, () -> form.read(5, bytes));
      assertEquals(Check.BALLOT_FORM, rejection.check());
      assertEquals(5, rejection.record());
      assertEquals(more == 1, rejection.getMessage().contains("longer than any ballot"));
    }
  }
}
