package org.radslag.ballots.protocol.verification;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;

/** Archives of a Setup event in which only one thing is wrong. */
class ForgedSetupTest {
  private static final byte[] SINGLE =
      new Made(Groups.ED25519, "setup").mandatory().open(List.of(Made.YES_NO), 1, 1).bytes();
  private static final byte[] THRESHOLD =
      new Made(Groups.ED25519, "setup 2").threshold(2, 3).open(List.of(Made.YES_NO), 1).bytes();
  private static final byte[] WEIGHTED =
      new Made(Groups.ED25519, "setup 3").mandatory().open(List.of(Made.YES_NO), 7, 1).bytes();

  /** A number in a proof, one digit off. */
  private static void flip(Forge forge, int record, String before, int occurrence) {
    Forge.Piece setup = forge.first(EventType.SETUP);
    Matcher m = Pattern.compile(Pattern.quote(before) + "([0-9]+)").matcher(setup.text(record));
    for (int i = 0; i <= occurrence; i++) {
      if (!m.find()) {
        throw new AssertionError("Nothing to forge: " + before);
      }
    }
    char digit = m.group(1).charAt(3);
    StringBuilder text = new StringBuilder(setup.text(record));
    text.setCharAt(m.start(1) + 3, digit == '7' ? '8' : '7');
    setup.set(record, text.toString());
  }

  private static void replaced(Check check, byte[] honest, int record, String old, String fresh) {
    Expect.rejected(check, honest, f -> f.first(EventType.SETUP).replace(record, old, fresh));
  }

  @Test
  void the_honest_archives_are_accepted() {
    Expect.accepted(SINGLE);
    Expect.accepted(THRESHOLD);
    Expect.accepted(WEIGHTED);
  }

  @Test
  void an_impossible_election_record_is_rejected() {
    replaced(Check.ELECTION_RECORD, SINGLE, 0, "\"max\":1", "\"max\":3");
    replaced(Check.ELECTION_RECORD, SINGLE, 0, "\"min\":1", "\"min\":2");
    replaced(Check.ELECTION_RECORD, SINGLE, 0, "\"version\":1", "\"version\":2");
    replaced(Check.ELECTION_RECORD, SINGLE, 0, "Ed25519", "Ed448");
    replaced(Check.ELECTION_RECORD, SINGLE, 0, "\"uuid\":\"", "\"uuid\":\"0");
    replaced(Check.ELECTION_RECORD, SINGLE, 0, "[\"Ja\",\"Nej\"]", "[]");
    replaced(Check.ELECTION_RECORD, SINGLE, 0, "\"name\":", "\"name\":\"\",\"name\":");
    replaced(Check.ELECTION_RECORD, SINGLE, 0, "\"public_key\":\"", "\"public_key\":\"0");
  }

  @Test
  void an_election_record_with_blanks_or_unknown_members_is_accepted() {
    Forge spaced = new Forge(SINGLE);
    spaced.first(EventType.SETUP).replace(0, ",", ", \n");
    Expect.accepted(spaced.build());
    Forge more = new Forge(SINGLE);
    more.first(EventType.SETUP).replace(0, "\"version\":1", "\"version\":1,\"x\":null");
    Expect.accepted(more.build());
  }

  @Test
  void a_trustees_record_of_wrong_form_is_rejected() {
    replaced(Check.TRUSTEES_RECORD, SINGLE, 1, "\"Single\"", "\"Double\"");
    replaced(Check.TRUSTEES_RECORD, SINGLE, 1, "\"pok\"", "\"x\":1,\"pok\"");
    replaced(Check.TRUSTEES_RECORD, SINGLE, 1, "\"challenge\":\"", "\"challenge\":\"0");
    replaced(Check.TRUSTEES_RECORD, THRESHOLD, 1, "{\"threshold\":2", "{\"threshold\":1");
    replaced(Check.TRUSTEES_RECORD, THRESHOLD, 1, "{\"threshold\":2", "{\"threshold\":4");
    Expect.rejected(Check.TRUSTEES_RECORD, SINGLE, f -> f.first(EventType.SETUP).set(1, "[]"));
  }

  @Test
  void a_false_proof_of_a_mandatory_trustee_is_rejected() {
    Expect.rejected(Check.MANDATORY_PROOFS, SINGLE, f -> flip(f, 1, "\"response\":\"", 0));
    Expect.rejected(Check.MANDATORY_PROOFS, SINGLE, f -> flip(f, 1, "\"challenge\":\"", 0));
  }

  @Test
  void a_false_signature_of_the_key_ceremony_is_rejected() {
    for (int i = 0; i < 3; i++) {
      int trustee = i;
      Expect.rejected(Check.CERTIFICATES, THRESHOLD, f -> flip(f, 1, "\"response\":\"", trustee));
      Expect.rejected(
          Check.COMMITMENTS, THRESHOLD, f -> flip(f, 1, "\"response\":\"", 3 + trustee));
      Expect.rejected(
          Check.COMMITMENTS, THRESHOLD, f -> flip(f, 1, "\"response\":\"", 6 + trustee));
      Expect.rejected(
          Check.VERIFICATION_KEYS, THRESHOLD, f -> flip(f, 1, "\"response\":\"", 9 + 2 * trustee));
      Expect.rejected(
          Check.VERIFICATION_KEYS, THRESHOLD, f -> flip(f, 1, "\"response\":\"", 10 + 2 * trustee));
    }
  }

  @Test
  void verification_keys_of_another_ceremony_are_rejected() {
    byte[] other =
        new Made(Groups.ED25519, "other").threshold(2, 3).open(List.of(Made.YES_NO), 1).bytes();
    Expect.rejected(
        Check.VERIFICATION_KEYS,
        THRESHOLD,
        f -> {
          String theirs = new Forge(other).first(EventType.SETUP).text(1);
          String ours = f.first(EventType.SETUP).text(1);
          f.first(EventType.SETUP)
              .set(
                  1,
                  ours.substring(0, ours.indexOf("\"verification_keys\""))
                      + theirs.substring(theirs.indexOf("\"verification_keys\"")));
        });
  }

  @Test
  void a_trustee_that_stands_twice_is_rejected() {
    Made made = new Made(Groups.ED25519, "twice").mandatory();
    made.parties.add(made.parties.get(0));
    Expect.rejected(Check.TRUSTEES_DISTINCT, made.open(List.of(Made.YES_NO), 1).bytes());
  }

  @Test
  void an_election_key_that_is_not_the_trustees_is_rejected() {
    Made made = new Made(Groups.ED25519, "joint").mandatory().open(List.of(Made.YES_NO), 1);
    Election.Texts texts = made.election.texts();
    Election other =
        Election.of(texts, made.credentials.get(0).publicKey(), made.election.questions());
    Expect.rejected(
        Check.JOINT_KEY, made.bytes(), f -> f.first(EventType.SETUP).data.set(0, other.bytes()));
  }

  @Test
  void a_list_of_credentials_of_wrong_form_is_rejected() {
    replaced(Check.CREDENTIALS_RECORD, WEIGHTED, 2, ",7\"", ",07\"");
    replaced(Check.CREDENTIALS_RECORD, WEIGHTED, 2, ",7\"", "\"");
    replaced(Check.CREDENTIALS_RECORD, WEIGHTED, 2, ",7\"", ",7,a\"");
    replaced(Check.CREDENTIALS_RECORD, WEIGHTED, 2, ",7\"", ",1000000000\"");
    replaced(Check.CREDENTIALS_RECORD, WEIGHTED, 2, "[\"", "[\"0");
    replaced(Check.CREDENTIALS_RECORD, WEIGHTED, 2, "[\"", "[ \"");
  }

  @Test
  void a_credential_that_occurs_twice_is_rejected() {
    Expect.rejected(
        Check.CREDENTIALS_DISTINCT,
        SINGLE,
        f -> {
          String one = f.first(EventType.SETUP).text(2).split("\"")[1];
          f.first(EventType.SETUP).set(2, "[\"" + one + "\",\"" + one + "\"]");
        });
  }

  @Test
  void a_credential_outside_the_group_or_of_secret_0_is_rejected() {
    String identity = Groups.ED25519.identity().text();
    String outside = "0".repeat(63) + "2";
    for (String credential : List.of(identity, outside)) {
      Expect.rejected(
          Check.CREDENTIALS_MEMBERS,
          SINGLE,
          f -> f.first(EventType.SETUP).set(2, "[\"" + credential + "\"]"));
    }
    byte[] belenios =
        new Made(Groups.BELENIOS, "members").mandatory().open(List.of(Made.YES_NO), 1).bytes();
    for (String credential : List.of("0", "1", "2")) {
      Expect.rejected(
          Check.CREDENTIALS_MEMBERS,
          belenios,
          f -> f.first(EventType.SETUP).set(2, "[\"" + credential + "\"]"));
    }
  }

  @Test
  void weights_in_a_ranked_election_are_rejected() {
    Made made = new Made(Groups.RFC, "weights").mandatory();
    Expect.rejected(Check.WEIGHTS, made.open(List.of(Made.RANKED), 2, 1).bytes());
  }

  @Test
  void a_ranked_election_in_a_group_that_cannot_encode_ranks_is_rejected() {
    String ranked = new String(Made.RANKED.json().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    String plain = new String(Made.YES_NO.json().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    replaced(Check.ELECTION_RECORD, SINGLE, 0, plain, ranked);
  }
}
