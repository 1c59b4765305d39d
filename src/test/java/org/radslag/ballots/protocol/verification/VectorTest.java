package org.radslag.ballots.protocol.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.ballots.protocol.Vectors;

class VectorTest {
  private static final String COUNTS = "{\"result\":[[1,1,2],[1,2,1],[1,0,1,0,3],[1,2,1]]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "belenios/Kb64m1hSyeRCFT.bel",
        "threshold/1Xh5vsyEHh5eVT.bel",
        "rfc/PW1QJGej3mVqM9.bel",
        "ed25519.bel"
      })
  void an_election_made_by_others_is_accepted_with_its_result(String name) {
    Report report = Vectors.verify(Vectors.bytes(name), true);
    assertEquals(Optional.empty(), report.rejection().map(Vectors::describe));
    assertEquals(Phase.FINISHED, report.phase());
    assertEquals(5, report.ballots().recorded().size());
    assertEquals(4, report.ballots().counted().size());
    assertEquals(COUNTS, new String(report.count().result().orElseThrow().bytes(), UTF_8));
  }

  @Test
  void a_ranked_election_is_accepted_with_its_shuffles() {
    Report report = Vectors.verify(Vectors.bytes("ranked/nnWSM5Wg3EXEpe.bel"), true);
    assertEquals(Optional.empty(), report.rejection().map(Vectors::describe));
    assertEquals(2, report.count().shuffles());
    assertTrue(report.passed().get(Check.SHUFFLE_PROOF) == 4);
  }

  @Test
  void an_election_with_derived_credentials_is_accepted() {
    Report report = Vectors.verify(Vectors.bytes("keys.bel"), true);
    assertEquals(Optional.empty(), report.rejection().map(Vectors::describe));
    assertEquals(8, report.ballots().recorded().size());
    assertEquals(7, report.ballots().counted().size());
  }

  @Test
  void an_open_election_is_correct_so_far_but_not_final() {
    for (String name : List.of("belenios", "ranked")) {
      Report report = Vectors.verify(Vectors.bytes(name + "/open.bel"), true);
      assertEquals(Phase.VOTING, report.phase());
      // The demand for a result comes last: everything else was right.
      assertEquals(Check.FINISHED, report.rejection().orElseThrow().check(), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "01-flip-individual-proof, INDIVIDUAL_PROOFS",
    "02-sig-broken, SIGNATURE",
    "03-ballot-copied-other-cred, INDIVIDUAL_PROOFS",
    "04-unknown-credential, BALLOT_CREDENTIAL",
    "07-missing-blank-proof, ANSWER_FORM",
    "08-nonblank-answer-to-blank-question, ANSWER_FORM",
    "12-whitespace-in-ballot, BALLOT_FORM",
    "13-challenge-plus-q, ANSWER_FORM",
    "15-ballot-after-EndBallots, EVENT_ORDER",
    "16-ballot-after-End-others-dropped, EVENT_ORDER",
    "18-sized-wrong-count, TALLY_COUNTS",
    "19-result-off-by-one, RESULT_VALUE",
    "22-duplicate-credential, CREDENTIALS_DISTINCT",
    "26-trustee-pok-bad, MANDATORY_PROOFS",
    "28-trailing-zero-block, ARCHIVE_LAYOUT",
    "32-forged-tally-consistently-decrypted, TALLY"
  })
  void a_wrong_archive_made_by_others_is_rejected_by_its_check(String name, Check check) {
    Report report = Vectors.verify(Vectors.bytes("negative/" + name + ".bel"), false);
    assertEquals(check, report.rejection().orElseThrow().check());
  }

  @Test
  void the_honest_archive_beside_the_wrong_ones_is_accepted() {
    assertTrue(Vectors.verify(Vectors.bytes("negative/00-honest.bel"), true).accepted());
  }
}
