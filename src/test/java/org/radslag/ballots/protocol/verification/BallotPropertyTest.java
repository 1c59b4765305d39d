package org.radslag.ballots.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.group.Groups;

/** Ballots over a small group: every kind of question, every allowed choice, any single change. */
class BallotPropertyTest {
  private final Random random = new Random(31);

  private Question.Homomorphic question() {
    int n = 1 + random.nextInt(4);
    int max = 1 + random.nextInt(n);
    int min = random.nextInt(max + 1);
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      answers.add("svar " + i);
    }
    return new Question.Homomorphic(answers, random.nextBoolean(), min, max, "?");
  }

  private List<Integer> bits(int count) {
    return random.ints(count, 0, 2).boxed().toList();
  }

  private static boolean allowed(Question.Homomorphic question, List<Integer> choices) {
    int blank = question.blank() ? choices.get(0) : 0;
    int sum = choices.stream().mapToInt(Integer::intValue).sum() - blank;
    return blank == 1 ? sum == 0 : sum >= question.min() && sum <= question.max();
  }

  @Test
  void exactly_the_allowed_choices_make_a_ballot_and_it_is_admitted() {
    int made = 0;
    for (int i = 0; i < 300; i++) {
      Question.Homomorphic question = question();
      Made election = new Made(Groups.SMALL, "property " + i).mandatory();
      election.open(List.of(question), 1);
      BallotGate gate = new BallotGate(election.election, election.electorate);
      List<Integer> choices = bits(question.choices());
      if (allowed(question, choices)) {
        byte[] ballot = election.ballot(0, List.of(choices));
        assertInstanceOf(BallotGate.Admitted.class, gate.check(ballot), question + " " + choices);
        election.cast(ballot).close();
        assertTrue(
            new String(election.result(1).bytes(), StandardCharsets.UTF_8)
                .contains(choices.toString().replace(" ", "")));
        made++;
      } else {
        assertThrows(IllegalArgumentException.class, () -> election.ballot(0, List.of(choices)));
      }
    }
    assertTrue(made > 50, "only " + made + " ballots were made");
  }

  @Test
  void any_single_change_of_a_number_is_refused() {
    Made election = new Made(Groups.SMALL, "changes").mandatory();
    election.open(List.of(Made.YES_NO, Made.RANKED, Made.APPROVAL), 1);
    BallotGate gate = new BallotGate(election.election, election.electorate);
    BallotMaker maker =
        new BallotMaker(election.election, election.credentials.get(0), election.random);
    String honest =
        new String(
            maker.make(List.of(List.of(0, 0, 1), List.of(1, 2, 0), List.of(1, 0, 1))),
            StandardCharsets.UTF_8);
    Matcher numbers = Pattern.compile("\"[0-9]+\"").matcher(honest);
    int changed = 0;
    while (numbers.find()) {
      for (String other :
          List.of("\"1\"", "\"7\"", "\"" + random.nextInt(1 << 30) + "\"", "\"\"")) {
        String forged =
            honest.substring(0, numbers.start()) + other + honest.substring(numbers.end());
        BallotGate.Admission admission = gate.check(forged.getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(BallotGate.Refused.class, admission, "at " + numbers.start());
        changed++;
      }
    }
    assertEquals(4 * 59, changed);
  }

  @Test
  void wrong_choices_make_no_ballot() {
    Made election = new Made(Groups.SMALL, "wrong").mandatory();
    election.open(List.of(Made.YES_NO, Made.RANKED), 1);
    List<Integer> yes = List.of(0, 1, 0);
    List<Integer> ranks = List.of(1, 2, 3);
    for (List<List<Integer>> choices :
        List.of(
            List.<List<Integer>>of(),
            List.of(yes),
            List.of(List.of(0, 1), ranks),
            List.of(List.of(0, 2, -1), ranks),
            List.of(yes, List.of(1, 2)),
            List.of(yes, List.of(1, 2, 256)),
            List.of(yes, List.of(1, 2, -1)))) {
      assertThrows(
          IllegalArgumentException.class, () -> election.ballot(0, choices), choices.toString());
    }
  }
}
