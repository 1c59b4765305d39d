package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.verification.BallotGate;
import org.radslag.ballots.protocol.verification.Check;

/**
 * The booth's arithmetic in a real browser, held against the Java side and other programs' data.
 */
class BoothArithmeticIT {
  private static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  private static final Question ONE =
      new Question.Homomorphic(List.of("A", "B", "C"), false, 1, 1, "Vem \"ska\" \\ leda? åäö 🗳");
  private static final List<Question> ALL = List.of(Made.YES_NO, Made.APPROVAL, Made.SOME, ONE);

  private static final String MAKE =
      """
      async ([record, code, choices]) => {
        const {readElection} = await import("/booth/election.js");
        const {readCode, secretOf} = await import("/booth/credential.js");
        const {ballotPress} = await import("/booth/ballot.js");
        const election = await readElection(record);
        const secret = await secretOf(readCode(code).code, election.uuid);
        const made = await ballotPress(election)(secret, choices);
        return [made.ballot, made.tracker];
      }""";

  private static BoothFolder booth;
  private static Chromium window;

  @BeforeAll
  static void open() throws Exception {
    booth = new BoothFolder();
    window = new Chromium(booth.address(), null, Chromium.PHONE);
    window.open("/booth/");
  }

  @AfterAll
  static void close() {
    assertEquals(List.of(), window.complaints());
    window.close();
    booth.close();
  }

  @Test
  void every_form_of_question_is_accepted_and_counted_as_chosen() {
    List<List<List<Integer>>> votes =
        List.of(
            List.of(List.of(0, 1, 0), List.of(0, 0, 0), List.of(0, 1, 0, 0, 0), List.of(1, 0, 0)),
            List.of(List.of(1, 0, 0), List.of(1, 1, 1), List.of(1, 0, 0, 0, 0), List.of(0, 0, 1)),
            List.of(List.of(0, 0, 1), List.of(0, 1, 0), List.of(0, 0, 1, 0, 1), List.of(0, 0, 1)));
    Made made = new Made(GROUP, "booth").mandatory().open(ALL, 1, 1, 1, 1);
    BallotGate gate = new BallotGate(made.election, made.electorate);
    for (int voter = 0; voter < votes.size(); voter++) {
      List<String> cast = make(made.election, made.codes.get(voter), votes.get(voter));
      byte[] ballot = cast.get(0).getBytes(StandardCharsets.UTF_8);
      var admitted = assertInstanceOf(BallotGate.Admitted.class, gate.check(ballot));
      assertEquals(cast.get(1), admitted.tracker());
      assertEquals(made.credentials.get(voter).publicKey().text(), admitted.credential());
      made.cast(ballot);
    }
    byte[] archive = made.close().decrypt(1).publish(1).bytes();
    assertTrue(Vectors.verify(archive, true).accepted());
    assertEquals(
        "{\"result\":[[1,1,1],[1,2,1],[1,1,1,0,1],[1,0,2]]}",
        new String(made.result(1).bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void every_choice_that_a_question_allows_passes_the_gate_and_no_other_is_made() {
    Made made = new Made(GROUP, "choices").mandatory().open(List.of(Made.SOME), 1);
    BallotGate gate = new BallotGate(made.election, made.electorate);
    int refused = 0;
    for (int bits = 0; bits < 32; bits++) {
      int each = bits;
      List<Integer> values = IntStream.range(0, 5).mapToObj(i -> each >> i & 1).toList();
      int chosen = Integer.bitCount(bits >> 1);
      boolean allowed = (bits & 1) == 1 ? chosen == 0 : chosen == 1 || chosen == 2;
      if (allowed) {
        String ballot = make(made.election, made.codes.get(0), List.of(values)).get(0);
        assertInstanceOf(
            BallotGate.Admitted.class, gate.check(ballot.getBytes(StandardCharsets.UTF_8)));
      } else {
        refused++;
        Assertions.assertThrows(
            PlaywrightException.class,
            () -> make(made.election, made.codes.get(0), List.of(values)));
      }
    }
    assertEquals(21, refused);
  }

  @Test
  void the_same_choice_twice_has_nothing_in_common_but_the_voter() {
    Made made = new Made(GROUP, "twice").mandatory().open(List.of(ONE), 1);
    List<String> first = make(made.election, made.codes.get(0), List.of(List.of(1, 0, 0)));
    List<String> second = make(made.election, made.codes.get(0), List.of(List.of(1, 0, 0)));
    List<String> numbers = numbers(first.get(0));
    List<String> common = new ArrayList<>(numbers(second.get(0)));
    common.retainAll(numbers);
    assertEquals(List.of(made.credentials.get(0).publicKey().text()), common);
    assertNotEquals(first.get(1), second.get(1));
  }

  private static List<String> numbers(String ballot) {
    return java.util.regex.Pattern.compile("[0-9]{20,}")
        .matcher(ballot)
        .results()
        .map(found -> found.group())
        .toList();
  }

  @Test
  void a_ballot_for_a_changed_record_does_not_pass_the_gate() {
    Made made = new Made(GROUP, "changed").mandatory().open(List.of(ONE), 1);
    BallotGate gate = new BallotGate(made.election, made.electorate);
    String record = new String(made.election.bytes(), StandardCharsets.UTF_8);
    Election changed =
        Election.read(record.replace("leda?", "leda!").getBytes(StandardCharsets.UTF_8));
    String ballot = make(changed, made.codes.get(0), List.of(List.of(1, 0, 0))).get(0);
    var refused =
        assertInstanceOf(
            BallotGate.Refused.class, gate.check(ballot.getBytes(StandardCharsets.UTF_8)));
    assertEquals(Check.BALLOT_ELECTION, refused.check());
  }

  @Test
  void the_fingerprint_is_that_of_the_exact_characters() {
    Made made = new Made(GROUP, "record").mandatory().open(ALL, 1);
    String record = new String(made.election.bytes(), StandardCharsets.UTF_8);
    assertEquals(made.election.fingerprint(), fingerprint(record));
    assertEquals(Hash.base64(record + "\n"), fingerprint(record + "\n"));
  }

  @Test
  void a_record_that_cannot_be_voted_in_is_refused() {
    Made made = new Made(GROUP, "refused").mandatory().open(List.of(ONE), 1);
    String record = new String(made.election.bytes(), StandardCharsets.UTF_8);
    String key = made.election.publicKey().text();
    for (Map.Entry<String, String> change :
        Map.of(
                "BELENIOS-2048",
                "RFC-3526-2048",
                "\"version\":1",
                "\"version\":2",
                key,
                "2",
                "\"" + key,
                "\"0" + key,
                "\"min\":1",
                "\"min\":2",
                "\"max\":1",
                "\"max\":4",
                "\"uuid\":\"",
                "\"uuid\":\"0",
                "{\"version\"",
                "{{\"version\"")
            .entrySet()) {
      String changed = record.replace(change.getKey(), change.getValue());
      assertNotEquals(record, changed);
      assertEquals(null, fingerprint(changed), change.getKey());
    }
  }

  @Test
  void members_of_the_group_are_told_from_other_numbers() {
    assertEquals(
        List.of(false, true, false, false, true, false),
        evaluate(
            """
            async () => {
              const {P, G, power, Q, fixedBase, isElement} = await import("/booth/group.js");
              const power5 = fixedBase(G)(5n);
              return [isElement(0n), isElement(1n), isElement(P - 1n), isElement(2n),
                isElement(G) && power(G, 5n) === power5 && power5 === G ** 5n % P && power(G, Q - 1n) * G % P === 1n,
                isElement(G + P)];
            }""",
            List.of()));
  }

  private static List<String> make(Election election, CredentialCode code, Object choices) {
    Object made =
        evaluate(
            MAKE,
            List.of(
                new String(election.bytes(), StandardCharsets.UTF_8), code.secretText(), choices));
    return ((List<?>) made).stream().map(String.class::cast).toList();
  }

  private static Object fingerprint(String record) {
    return evaluate(
        """
        async record => {
          const {readElection} = await import("/booth/election.js");
          return (await readElection(record))?.fingerprint ?? null;
        }""",
        record);
  }

  private static Object evaluate(String script, Object argument) {
    return window.page().evaluate(script, argument);
  }
}
