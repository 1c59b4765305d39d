package org.radslag.ballots.protocol.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;

/** Shuffles in a small group, where every part of a proof can be tried. */
class ShuffleTest {
  private static final Group GROUP = Groups.SMALL;

  private final Made made = new Made(GROUP, "shuffle").mandatory().open(List.of(Made.RANKED), 1);

  private List<Ciphertext> ciphertexts(int n) {
    List<Ciphertext> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Element message = GROUP.generator().power(GROUP.exponent(i));
      Element key = made.election.publicKey();
      all.add(Ciphertext.encrypt(key, message, GROUP.random(made.random)));
    }
    return all;
  }

  @Test
  void every_shuffle_is_proven_and_keeps_all_messages() {
    for (int n = 0; n < 9; n++) {
      List<Ciphertext> before = ciphertexts(n);
      Shuffle shuffle = new ShuffleMaker(made.election, made.random).make(List.of(before));
      List<Ciphertext> after = shuffle.lists().get(0);
      assertTrue(shuffle.proofs().get(0).holds(made.election, before, after), "n = " + n);
      assertEquals(messages(before), messages(after));
      assertEquals(shuffle, Shuffle.read(GROUP, List.of(before), shuffle.bytes()));
    }
  }

  private List<String> messages(List<Ciphertext> all) {
    Exponent x = made.keys.get(1);
    return all.stream().map(c -> c.beta().over(c.alpha().power(x)).text()).sorted().toList();
  }

  @Test
  void a_shuffle_of_the_tool_is_proven_over_exactly_what_it_hashed() {
    Forge archive = new Forge(Vectors.bytes("ranked/nnWSM5Wg3EXEpe.bel"));
    Election election = Election.read(archive.first(EventType.SETUP).data.get(0));
    List<List<Ciphertext>> before = new ArrayList<>();
    String tally = archive.first(EventType.ENCRYPTED_TALLY).text(0);
    for (Json list : Json.compact(tally.getBytes(StandardCharsets.UTF_8)).asItems("tally")) {
      before.add(list.asItems("list").stream().map(c -> Ciphertext.read(Groups.RFC, c)).toList());
    }
    // The first question is one of sums, which are not shuffled.
    before.remove(0);
    byte[] record = archive.first(EventType.SHUFFLE).data.get(0);
    Shuffle shuffle = Shuffle.read(Groups.RFC, before, record);
    for (int q = 0; q < before.size(); q++) {
      assertTrue(shuffle.proofs().get(q).holds(election, before.get(q), shuffle.lists().get(q)));
    }
  }

  @Test
  void no_number_of_a_proof_can_be_changed() {
    List<Ciphertext> before = ciphertexts(3);
    Shuffle shuffle = new ShuffleMaker(made.election, made.random).make(List.of(before));
    List<Ciphertext> after = shuffle.lists().get(0);
    String proof = shuffle.proofs().get(0).json().write();
    int numbers = proof.split("\"").length / 2;
    assertEquals(5 + 3 + 4 + 3 + 3 + 3 + 3, numbers);
    for (int i = 0; i < numbers; i++) {
      String[] parts = proof.split("\"");
      // A square keeps an element in the group; for an exponent it is just another number.
      long value = Long.parseLong(parts[2 * i + 1]);
      boolean element = i < 8 || i >= 18;
      parts[2 * i + 1] =
          element
              ? GROUP.element(parts[2 * i + 1]).times(GROUP.generator()).text()
              : GROUP.exponent(value).plus(GROUP.exponent(1)).text();
      byte[] forged = String.join("\"", parts).getBytes(StandardCharsets.UTF_8);
      ShuffleProof changed = ShuffleProof.read(GROUP, 3, Json.compact(forged));
      assertFalse(changed.holds(made.election, before, after), "number " + i);
    }
  }

  @Test
  void no_ciphertext_can_be_exchanged_dropped_or_repeated() {
    List<Ciphertext> before = ciphertexts(3);
    Shuffle shuffle = new ShuffleMaker(made.election, made.random).make(List.of(before));
    List<Ciphertext> after = shuffle.lists().get(0);
    ShuffleProof proof = shuffle.proofs().get(0);
    for (int i = 0; i < 3; i++) {
      List<Ciphertext> forged = new ArrayList<>(after);
      forged.set(i, ciphertexts(1).get(0));
      assertFalse(proof.holds(made.election, before, forged));
      forged.set(i, after.get((i + 1) % 3));
      assertFalse(proof.holds(made.election, before, forged));
      forged.set(i, new Ciphertext(after.get(i).alpha(), after.get(i).alpha()));
      assertFalse(proof.holds(made.election, before, forged));
    }
  }
}
