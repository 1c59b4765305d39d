package org.radslag.membervotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.radslag.arenas.ArenaId;
import org.radslag.ballots.Profile;

class InformationFileTest {

  private static final MemberVoteId ID =
      new MemberVoteId(UUID.fromString("5a0f2f62-0a0b-4c66-9b5e-0d5b8c1e2f10"));

  @Test
  void the_file_is_what_the_document_says() {
    byte[] file =
        InformationFile.of(
            card(),
            List.of(QuestionText.proposal("Godkänn?", "Ja", "Nej")),
            Map.of(Passage.FOR, "Bra.", Passage.PROPOSAL, "Åt alla."),
            Map.of("so", "Haa"),
            List.of());
    assertEquals(
        "radslag/information/v1\n"
            + "[vote 36]\n5a0f2f62-0a0b-4c66-9b5e-0d5b8c1e2f10\n"
            + "[title 8]\nBudgeten\n"
            + "[binding 7]\nbinding\n"
            + "[question 1 29]\nPROPOSAL 1 1\nGodkänn?\nJa\nNej\n"
            + "[PROPOSAL 9]\nÅt alla.\n"
            + "[FOR 4]\nBra.\n"
            + "[TRANSLATION so 3]\nHaa\n",
        new String(file, StandardCharsets.UTF_8));
  }

  @Test
  void a_text_that_looks_like_a_heading_gives_another_hash_than_the_heading() {
    assertNotEquals(
        hash(Map.of(Passage.FOR, "Bra.\n[AGAINST 4]\nInte")),
        hash(Map.of(Passage.FOR, "Bra.", Passage.AGAINST, "Inte")));
  }

  @Test
  void the_hash_is_sha_256_in_hexadecimal() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        InformationFile.hash("abc".getBytes(StandardCharsets.UTF_8)));
  }

  private static String hash(Map<Passage, String> texts) {
    return InformationFile.hash(InformationFile.of(card(), List.of(), texts, Map.of(), List.of()));
  }

  private static VoteCard card() {
    Instant at = Instant.parse("2027-01-12T17:00:00Z");
    MemberVote vote = new MemberVote(ID, null, at, null);
    vote.write(
        new VoteForm(
            ArenaId.create(),
            null,
            Basis.BOARD,
            "",
            "Budgeten",
            true,
            Profile.STANDARD,
            true,
            null,
            null,
            null,
            null,
            List.of(),
            Map.of()),
        1);
    return vote.card();
  }
}
