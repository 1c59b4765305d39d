package org.radslag.ballots.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Proof;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Hash;

/** Ballots in which only one thing is wrong; all but forged signatures are signed anew. */
class ForgedBallotTest {
  private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0), List.of(1, 1, 0));

  private final Made made = new Made(Groups.ED25519, "ballots").mandatory();
  private Exponent secret;

  /** An open election of one voter whose secret the test knows. */
  private Made open() {
    return open(made.group.random(made.random));
  }

  private Made open(Exponent known) {
    made.open(List.of(Made.YES_NO, Made.APPROVAL), 1, 1);
    secret = known;
    made.credentials.set(0, Credential.of(secret));
    made.file.reset();
    java.util.Map<Element, Integer> list = new java.util.LinkedHashMap<>();
    made.credentials.forEach(c -> list.put(c.publicKey(), 1));
    made.electorate = org.radslag.ballots.protocol.election.Electorate.of(list);
    return made.write(
        () -> {
          made.archive =
              org.radslag.ballots.protocol.archive.ArchiveWriter.begin(made.file, 1_790_000_000L);
          made.archive.setup(made.election.bytes(), made.trustees.bytes(), made.electorate.bytes());
        });
  }

  private void rejected(Check check, String ballot) {
    byte[] bytes = ballot.getBytes(StandardCharsets.UTF_8);
    BallotGate gate = new BallotGate(made.election, made.electorate);
    BallotGate.Refused refused =
        assertInstanceOf(BallotGate.Refused.class, gate.check(bytes), check.toString());
    assertEquals(check, refused.check(), refused.sentence());
    assertTrue(refused.sentence().matches("[A-Z].*\\."), refused.sentence());
    byte[] before = made.bytes();
    Made copy = made;
    copy.write(() -> copy.archive.ballot(bytes));
    Expect.rejected(check, made.bytes());
    // The archive goes on from where it was.
    made.file.reset();
    made.file.writeBytes(before);
    made.archive =
        org.radslag.ballots.protocol.archive.ArchiveWriter.resume(
            made.file, 1_790_000_000L, Vectors.verify(before, false).head().orElseThrow(), 1);
  }

  private String honest() {
    return new String(made.ballot(0, YES), StandardCharsets.UTF_8);
  }

  /** The ballot with another body, signed anew. */
  private String signed(String ballot) {
    String body = ballot.substring(0, ballot.indexOf(",\"signature\"")) + "}";
    String hash = Hash.base64(body);
    return body.substring(0, body.length() - 1) + signature(hash) + "}";
  }

  private String signature(String hash) {
    Proof proof =
        Proof.of("sig|" + hash + "|", secret, List.of(made.group.generator()), made.random);
    return ",\"signature\":{\"hash\":\"" + hash + "\",\"proof\":" + proof.json().write() + "}";
  }

  /** One digit of a number after these words is changed. */
  private static String flip(String ballot, String... words) {
    int at = 0;
    for (String word : words) {
      at = ballot.indexOf(word, at);
      if (at < 0) {
        throw new AssertionError("Nothing to forge: " + word);
      }
      at += word.length();
    }
    Matcher m = Pattern.compile("[0-9]{20,}").matcher(ballot);
    if (!m.find(at)) {
      throw new AssertionError("Nothing to forge");
    }
    StringBuilder text = new StringBuilder(ballot);
    int place = m.start() + 5;
    text.setCharAt(place, text.charAt(place) == '1' ? '2' : '1');
    return text.toString();
  }

  /** Anybody can sign for it: what a ballot shows of its credential must not excuse the list. */
  @Test
  void a_vote_under_the_credential_of_secret_0_does_not_make_its_credential_a_member() {
    open(made.group.exponent(0));
    made.cast(made.ballot(0, YES));
    Expect.rejected(Check.CREDENTIALS_MEMBERS, made.bytes());
  }

  @Test
  void the_honest_ballot_is_admitted_with_its_tracker() {
    open();
    BallotGate gate = new BallotGate(made.election, made.electorate);
    byte[] ballot = made.ballot(0, YES);
    BallotGate.Admitted admitted = assertInstanceOf(BallotGate.Admitted.class, gate.check(ballot));
    assertEquals(Hash.base64(ballot), admitted.tracker());
    assertEquals(made.credentials.get(0).publicKey().text(), admitted.credential());
    Expect.accepted(made.cast(ballot).bytes());
  }

  @Test
  void a_ballot_in_another_spelling_is_rejected() {
    open();
    String honest = honest();
    rejected(Check.BALLOT_FORM, honest + "\n");
    rejected(Check.BALLOT_FORM, honest.replace("\"answers\":", "\"answers\": "));
    rejected(Check.BALLOT_FORM, honest.replace("\"answers\"", "\"\\u0061nswers\""));
    rejected(Check.BALLOT_FORM, honest.substring(0, honest.length() - 1) + ",\"x\":1}");
    rejected(Check.BALLOT_FORM, honest.replace("\"election_uuid\"", "\"élection_uuid\""));
    rejected(Check.BALLOT_FORM, honest.substring(0, honest.length() / 2));
    rejected(Check.BALLOT_FORM, "[".repeat(5000));
    rejected(Check.BALLOT_FORM, "{\"a\":" + "9".repeat(50_000) + "}");
    rejected(Check.BALLOT_FORM, "x".repeat(1 << 20));
  }

  @Test
  void a_ballot_for_another_election_is_rejected() {
    open();
    Election.Texts t = made.election.texts();
    Election.Texts other =
        new Election.Texts(
            t.uuid(), "Annan", t.description(), t.administrator(), t.credentialAuthority());
    Election election = made.election;
    made.election = Election.of(other, election.publicKey(), election.questions());
    String ballot = honest();
    made.election = election;
    rejected(Check.BALLOT_ELECTION, ballot);
    rejected(Check.BALLOT_ELECTION, signed(honest().replace(made.uuid, "A" + made.uuid)));
  }

  @Test
  void an_answer_of_another_form_is_rejected() {
    open();
    String honest = honest();
    String extra = honest.replaceFirst("\\{\"choices\"", "{\"x\":\"\",\"choices\"");
    rejected(Check.ANSWER_FORM, signed(extra));
    String noBlank = honest.replaceFirst(",\"blank_proof\":\\[[^\\]]*\\]", "");
    rejected(Check.ANSWER_FORM, signed(noBlank));
    String zero = honest.replaceFirst("\"response\":\"", "\"response\":\"0");
    rejected(Check.ANSWER_FORM, signed(zero));
    String swapped =
        honest.replaceFirst(
            "\"challenge\":\"([0-9]+)\",\"response\":\"([0-9]+)\"",
            "\"response\":\"$2\",\"challenge\":\"$1\"");
    rejected(Check.ANSWER_FORM, signed(swapped));
    String number = honest.replaceFirst("\"challenge\":\"([0-9]{5})[0-9]+\"", "\"challenge\":$1");
    rejected(Check.ANSWER_FORM, signed(number));
    String order = made.group.order().toString();
    String large =
        honest.replaceFirst("\"challenge\":\"[0-9]+\"", "\"challenge\":\"" + order + "\"");
    rejected(Check.ANSWER_FORM, signed(large));
    int second = honest.lastIndexOf("{\"choices\"");
    String one =
        honest.substring(0, second - 1) + honest.substring(honest.indexOf("],\"signature\""));
    rejected(Check.ANSWER_FORM, signed(one));
  }

  @Test
  void a_ballot_with_a_foreign_credential_is_rejected() {
    open();
    Credential mine = made.credentials.get(0);
    made.credentials.set(0, Credential.of(made.group.random(made.random)));
    String ballot = honest();
    made.credentials.set(0, mine);
    rejected(Check.BALLOT_CREDENTIAL, ballot);
  }

  @Test
  void a_ballot_recorded_twice_or_replayed_after_a_revote_is_rejected() {
    open();
    byte[] first = made.ballot(0, YES);
    made.cast(first).cast(first);
    Expect.rejected(Check.BALLOT_REPLAY, made.bytes());
    Made again = new Made(Groups.ED25519, "replay").mandatory().open(List.of(Made.YES_NO), 1);
    byte[] old = again.ballot(0, List.of(List.of(0, 1, 0)));
    again.cast(old).vote(0, List.of(List.of(0, 0, 1)));
    Expect.accepted(again.bytes());
    Expect.rejected(Check.BALLOT_REPLAY, again.cast(old).bytes());
  }

  @Test
  void a_signature_for_another_ballot_is_rejected() {
    open();
    String honest = honest();
    String body = honest.substring(0, honest.indexOf(",\"signature\""));
    rejected(Check.SIGNED_HASH, body + signature(Hash.base64("another")) + "}");
  }

  @Test
  void a_false_signature_is_rejected() {
    open();
    rejected(Check.SIGNATURE, flip(honest(), "\"signature\"", "\"response\""));
    rejected(Check.SIGNATURE, flip(honest(), "\"signature\"", "\"challenge\""));
    secret = made.group.random(made.random);
    rejected(Check.SIGNATURE, signed(honest()));
  }

  @Test
  void every_false_proof_is_rejected_by_its_check() {
    open();
    String honest = honest();
    for (int i = 0; i < 6; i++) {
      String[] words = new String[2 + i];
      Arrays.fill(words, "\"response\"");
      words[0] = "\"individual_proofs\"";
      rejected(Check.INDIVIDUAL_PROOFS, signed(flip(honest, words)));
    }
    rejected(Check.OVERALL_PROOF, signed(flip(honest, "\"overall_proof\"", "\"challenge\"")));
    rejected(
        Check.OVERALL_PROOF,
        signed(flip(honest, "\"overall_proof\"", "\"overall_proof\"", "\"response\"")));
    rejected(Check.BLANK_PROOF, signed(flip(honest, "\"blank_proof\"", "\"challenge\"")));
    rejected(Check.BLANK_PROOF, signed(flip(honest, "\"blank_proof\"", "\"response\"")));
  }

  @Test
  void a_copied_ciphertext_under_another_credential_is_rejected() {
    open();
    String mine = made.credentials.get(1).publicKey().text();
    String theirs = made.credentials.get(0).publicKey().text();
    String other = new String(made.ballot(1, YES), StandardCharsets.UTF_8).replace(mine, theirs);
    rejected(Check.INDIVIDUAL_PROOFS, signed(other));
  }
}
