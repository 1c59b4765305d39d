package org.radslag.ballots.protocol.verification;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Proof;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Hash;

/** Ranked ballots in which only one thing is wrong; signed anew. */
class ForgedRankingTest {
  private static final Group RFC = Groups.RFC;

  private final Made made =
      new Made(RFC, "ranked ballots").mandatory().open(List.of(Made.RANKED), 1);
  private final String honest =
      new String(made.ballot(0, List.of(List.of(1, 2, 3))), StandardCharsets.UTF_8);

  @Test
  void the_honest_ballot_is_accepted() {
    Expect.accepted(cast(honest));
  }

  private byte[] cast(String ballot) {
    return made.cast(ballot.getBytes(StandardCharsets.UTF_8)).bytes();
  }

  private String signed(String body) {
    String hash = Hash.base64(body);
    Proof proof = Proof.of("sig|" + hash + "|", voter(), List.of(RFC.generator()), made.random);
    return body.substring(0, body.length() - 1)
        + ",\"signature\":{\"hash\":\""
        + hash
        + "\",\"proof\":"
        + proof.json().write()
        + "}}";
  }

  /** The voter's secret, derived by the platform instead of our library. */
  private Exponent voter() {
    try {
      char[] code = made.codes.get(0).secretText().toCharArray();
      byte[] uuid = made.uuid.getBytes(StandardCharsets.UTF_8);
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(code, uuid, 1000, 256))
              .getEncoded();
      return RFC.reduce(new BigInteger(1, key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_number_outside_the_group_is_rejected_though_all_proofs_hold() {
    Exponent r = RFC.random(made.random);
    BigInteger p = RFC.order().shiftLeft(1).add(BigInteger.ONE);
    // −α is no square, but its even powers are those of α.
    String alpha = p.subtract(RFC.generator().power(r).number()).toString();
    String key = made.election.publicKey().text();
    String beta = made.election.publicKey().power(r).times(RFC.embed(List.of(1, 2, 3))).text();
    String voter = made.credentials.get(0).publicKey().text();
    String context = made.election.fingerprint() + "|" + voter + "|";
    String prefix = "raweg|" + context + key + "," + alpha + "," + beta + "|";
    Proof proof = Proof.of(prefix, r, List.of(RFC.generator()), made.random);
    while (proof.challenge().value().testBit(0)) {
      proof = Proof.of(prefix, r, List.of(RFC.generator()), made.random);
    }
    String choice = "{\"alpha\":\"" + alpha + "\",\"beta\":\"" + beta + "\"}";
    String answer = "{\"choices\":" + choice + ",\"proof\":" + proof.json().write() + "}";
    String start = honest.substring(0, honest.indexOf("\"answers\""));
    String forged = signed(start + "\"answers\":[" + answer + "]}");
    Expect.rejected(Check.BALLOT_MEMBERS, cast(forged));
  }

  @Test
  void a_false_proof_of_a_ranking_is_rejected() {
    int at = honest.indexOf("\"response\":\"") + 20;
    char digit = honest.charAt(at) == '1' ? '2' : '1';
    String forged = honest.substring(0, at) + digit + honest.substring(at + 1);
    String body = forged.substring(0, forged.indexOf(",\"signature\"")) + "}";
    Expect.rejected(Check.RANKING_PROOF, cast(signed(body)));
  }
}
