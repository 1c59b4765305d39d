package org.radslag.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainLinkTest {

  private static final ChainLink LINK =
      new ChainLink(1, "e", "2026-11-01 00:00:00.000000", "a", "Moved", "s", "{}");

  @Test
  void the_hash_is_the_one_that_another_program_computes() {
    assertEquals(
        "ff01cf77f83033962e9010183765d8d94a1c9e8f7e026cac09fc030b80688142",
        HexFormat.of().formatHex(LINK.hash(ChainLink.GENESIS)));
  }

  @Test
  void every_field_the_place_and_what_came_before_change_the_hash() {
    List<ChainLink> others =
        List.of(
            LINK,
            new ChainLink(2, "e", LINK.happenedAt(), "a", "Moved", "s", "{}"),
            new ChainLink(1, "f", LINK.happenedAt(), "a", "Moved", "s", "{}"),
            new ChainLink(1, "e", "2026-11-01 00:00:00.000001", "a", "Moved", "s", "{}"),
            new ChainLink(1, "e", LINK.happenedAt(), "", "Moved", "s", "{}"),
            new ChainLink(1, "e", LINK.happenedAt(), "a", "Move", "ds", "{}"),
            new ChainLink(1, "e", LINK.happenedAt(), "a", "Moved", "s", "{ }"));
    Set<String> hashes = new HashSet<>();
    others.forEach(link -> hashes.add(HexFormat.of().formatHex(link.hash(ChainLink.GENESIS))));
    byte[] before = new byte[32];
    Arrays.fill(before, (byte) 1);
    hashes.add(HexFormat.of().formatHex(LINK.hash(before)));
    assertEquals(others.size() + 1, hashes.size());
  }

  @Test
  void a_head_is_signed_for_its_place_time_and_hash_only() throws NoSuchAlgorithmException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] hash = LINK.hash(ChainLink.GENESIS);
    byte[] signed = HeadSignature.sign(keys.getPrivate(), 1, "t", hash);
    assertTrue(HeadSignature.holds(keys.getPublic(), 1, "t", hash, signed));
    assertEquals(keys.getPublic(), HeadSignature.publicKeyOf(keys.getPrivate()));
    assertFalse(HeadSignature.holds(keys.getPublic(), 2, "t", hash, signed));
    assertFalse(HeadSignature.holds(keys.getPublic(), 1, "u", hash, signed));
    assertFalse(HeadSignature.holds(keys.getPublic(), 1, "t", ChainLink.GENESIS, signed));
    assertFalse(HeadSignature.holds(others.getPublic(), 1, "t", hash, signed));
    assertFalse(HeadSignature.holds(keys.getPublic(), 1, "t", hash, new byte[64]));
  }
}
