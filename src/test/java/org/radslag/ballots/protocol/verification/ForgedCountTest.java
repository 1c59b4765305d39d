package org.radslag.ballots.protocol.verification;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Proof;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Hash;

/** Archives in which only the count is wrong. */
class ForgedCountTest {
  private static final byte[] HONEST = honest();
  private static final byte[] RANKED = ranked();

  private static byte[] honest() {
    Made made = new Made(Groups.ED25519, "count").mandatory().threshold(2, 3);
    made.open(List.of(Made.YES_NO), 2, 1);
    made.vote(0, List.of(List.of(0, 1, 0))).vote(1, List.of(List.of(1, 0, 0)));
    return made.close().decrypt(1).decrypt(2).decrypt(4).publish(1, 2, 4).bytes();
  }

  private static byte[] ranked() {
    Made made = new Made(Groups.RFC, "ranked count").mandatory().mandatory();
    made.open(List.of(Made.RANKED), 1, 1);
    made.vote(0, List.of(List.of(1, 2, 3))).vote(1, List.of(List.of(3, 1, 2)));
    made.close().shuffle(1).shuffle(2).endShuffles().decrypt(1).decrypt(2);
    return made.publish(1, 2).bytes();
  }

  private static String flip(String text, String before) {
    int at = text.indexOf(before);
    if (at < 0) {
      throw new AssertionError("Nothing to forge: " + before);
    }
    at += before.length() + 4;
    char digit = text.charAt(at);
    return text.substring(0, at) + (digit == '1' ? '2' : '1') + text.substring(at + 1);
  }

  private static void flip(Forge forge, EventType type, String before) {
    Forge.Piece piece = forge.first(type);
    piece.set(0, flip(piece.text(0), before));
  }

  @Test
  void the_honest_archives_are_accepted() {
    Expect.accepted(HONEST);
    Expect.accepted(RANKED);
  }

  @Test
  void another_tally_than_that_of_the_ballots_is_rejected() {
    Expect.rejected(
        Check.TALLY,
        HONEST,
        f -> {
          Forge.Piece tally = f.first(EventType.ENCRYPTED_TALLY);
          String neutral = Groups.ED25519.identity().text();
          String old = tally.text(0);
          String alpha = old.split("\"")[3];
          tally.replace(0, alpha, neutral);
          tally.replace(1, Hash.hex(old), Hash.hex(tally.text(0)));
        });
  }

  @Test
  void wrong_numbers_of_ballots_or_votes_are_rejected() {
    for (String[] forgery :
        List.of(
            new String[] {"\"num_tallied\":2", "\"num_tallied\":3"},
            new String[] {"\"total_weight\":3", "\"total_weight\":2"},
            new String[] {"\"total_weight\":3", "\"total_weight\":\"3\""})) {
      Expect.rejected(
          Check.TALLY_COUNTS,
          HONEST,
          f -> f.first(EventType.ENCRYPTED_TALLY).replace(1, forgery[0], forgery[1]));
    }
  }

  @Test
  void a_shuffle_of_wrong_form_is_rejected() {
    Expect.rejected(
        Check.SHUFFLE_FORM,
        RANKED,
        f -> f.first(EventType.SHUFFLE).replace(0, "{\"ciphertexts\"", "{\"x\":1,\"ciphertexts\""));
    Expect.rejected(
        Check.SHUFFLE_FORM,
        RANKED,
        f -> {
          Forge.Piece shuffle = f.first(EventType.SHUFFLE);
          String alpha = shuffle.text(0).split("\"alpha\":\"")[1].split("\"")[0];
          java.math.BigInteger p = Groups.RFC.order().shiftLeft(1).add(java.math.BigInteger.ONE);
          String minus = p.subtract(new java.math.BigInteger(alpha)).toString();
          shuffle.replace(0, alpha, minus);
        });
  }

  @Test
  void a_shuffle_by_nobody_or_by_the_same_trustee_again_is_rejected() {
    for (String owner : List.of("0", "3", "2")) {
      Expect.rejected(
          Check.SHUFFLE_OWNER,
          RANKED,
          f -> f.first(EventType.SHUFFLE).replace(1, "\"owner\":1", "\"owner\":" + owner));
    }
  }

  @Test
  void a_shuffle_that_is_not_proven_is_rejected() {
    Expect.rejected(Check.SHUFFLE_PROOF, RANKED, f -> swapFirstTwo(f));
  }

  private static void swapFirstTwo(Forge forge) {
    Forge.Piece shuffle = forge.first(EventType.SHUFFLE);
    String[] parts = shuffle.text(0).split("\\{\"alpha\"");
    String first = parts[1].substring(0, parts[1].indexOf('}'));
    String second = parts[2].substring(0, parts[2].indexOf('}'));
    shuffle.set(0, shuffle.text(0).replace(first, "@").replace(second, first).replace("@", second));
  }

  @Test
  void a_partial_decryption_of_wrong_form_is_rejected() {
    Expect.rejected(
        Check.DECRYPTION_FORM,
        HONEST,
        f ->
            f.first(EventType.PARTIAL_DECRYPTION)
                .replace(0, "{\"decryption_factors\":[[", "{\"decryption_factors\":[[],["));
  }

  @Test
  void a_partial_decryption_by_nobody_or_by_a_trustee_again_is_rejected() {
    for (String owner : List.of("0", "5")) {
      Expect.rejected(
          Check.DECRYPTION_OWNER,
          HONEST,
          f ->
              f.first(EventType.PARTIAL_DECRYPTION)
                  .replace(1, "\"owner\":1", "\"owner\":" + owner));
    }
    Expect.rejected(
        Check.DECRYPTION_OWNER,
        HONEST,
        f -> {
          Forge.Piece part = f.first(EventType.PARTIAL_DECRYPTION);
          f.pieces.add(f.pieces.indexOf(part), part.copy());
        });
  }

  @Test
  void a_factor_outside_the_group_is_rejected_though_its_proof_holds() {
    Group group = Groups.RFC;
    Made made = new Made(group, "factor").mandatory();
    made.open(List.of(Made.YES_NO), 1).vote(0, List.of(List.of(0, 1, 0))).close().decrypt(1);
    Exponent x = made.keys.get(1);
    Element alpha = made.tally.questions().get(0).get(0).alpha();
    java.math.BigInteger p = group.order().shiftLeft(1).add(java.math.BigInteger.ONE);
    String factor = alpha.power(x).text();
    String minus = p.subtract(new java.math.BigInteger(factor)).toString();
    String key = group.generator().power(x).text();
    String prefix = "decrypt|" + made.election.fingerprint() + "|" + key + "|";
    Proof proof = even(prefix, x, List.of(group.generator(), alpha), made);
    Expect.accepted(made.bytes());
    Expect.rejected(
        Check.DECRYPTION_MEMBERS,
        made.bytes(),
        f -> {
          Forge.Piece part = f.first(EventType.PARTIAL_DECRYPTION);
          part.replace(0, factor, minus);
          String first = part.text(0).split("\\[\\[\\{")[1].split("\\}")[0];
          String json = proof.json().write();
          part.replace(0, first, json.substring(1, json.length() - 1));
        });
  }

  private static Proof even(String prefix, Exponent x, List<Element> bases, Made made) {
    Proof proof = Proof.of(prefix, x, bases, made.random);
    while (proof.challenge().value().testBit(0)) {
      proof = Proof.of(prefix, x, bases, made.random);
    }
    return proof;
  }

  @Test
  void a_factor_that_is_not_proven_is_rejected() {
    Expect.rejected(
        Check.DECRYPTION_PROOF,
        HONEST,
        f -> flip(f, EventType.PARTIAL_DECRYPTION, "\"response\":\""));
    Expect.rejected(
        Check.DECRYPTION_PROOF,
        HONEST,
        f -> {
          Forge.Piece part = f.first(EventType.PARTIAL_DECRYPTION);
          part.replace(0, part.text(0).split("\"")[3], Groups.ED25519.generator().text());
        });
    Expect.rejected(
        Check.DECRYPTION_PROOF,
        HONEST,
        f -> f.first(EventType.PARTIAL_DECRYPTION).replace(1, "\"owner\":1", "\"owner\":3"));
  }

  @Test
  void a_result_of_too_few_trustees_is_rejected() {
    for (int missing = 0; missing < 3; missing++) {
      int at = missing;
      Expect.rejected(
          Check.DECRYPTION_ENOUGH,
          HONEST,
          f -> f.pieces.remove(f.pieces.indexOf(f.first(EventType.PARTIAL_DECRYPTION)) + at));
    }
  }

  private static void result(Check check, byte[] honest, String old, String fresh) {
    Expect.rejected(check, honest, f -> f.first(EventType.RESULT).replace(0, old, fresh));
  }

  @Test
  void a_result_of_wrong_form_is_rejected() {
    result(Check.RESULT_FORM, HONEST, "[[1,2,0]]", "[[1,2]]");
    result(Check.RESULT_FORM, HONEST, "[[1,2,0]]", "[[1,2,0],[]]");
    result(Check.RESULT_FORM, HONEST, "[[1,2,0]]", "[[1,\"2\",0]]");
    result(Check.RESULT_FORM, HONEST, "[[1,2,0]]", "[[1,2,-1]]");
    result(Check.RESULT_FORM, HONEST, "[[1,2,0]]", "[[1,02,0]]");
    result(Check.RESULT_FORM, RANKED, "[[[", "[[[0,");
    result(Check.RESULT_FORM, HONEST, "\"result\"", "\"\\u0072esult\"");
  }

  @Test
  void a_count_that_is_impossible_or_not_decrypted_is_rejected() {
    result(Check.RESULT_RANGE, HONEST, "[[1,2,0]]", "[[1,4,0]]");
    result(Check.RESULT_VALUE, HONEST, "[[1,2,0]]", "[[1,3,0]]");
    result(Check.RESULT_VALUE, HONEST, "[[1,2,0]]", "[[2,2,0]]");
    result(Check.RESULT_VALUE, RANKED, "[1,2,3]", "[1,2,4]");
  }

  @Test
  void counts_beyond_a_json_number_are_written_as_strings() {
    Tally.Sized sized = new Tally.Sized(1, 1_073_741_824, "x");
    org.junit.jupiter.api.Assertions.assertEquals(sized, Tally.Sized.read(sized.bytes()));
  }
}
