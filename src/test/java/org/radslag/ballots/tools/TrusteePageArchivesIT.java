package org.radslag.ballots.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.verification.Check;
import org.radslag.running.Chromium;
import org.radslag.running.TrusteePage;

/**
 * The verifier in the trustee's page comes to the same verdict as the jar's, archive by archive.
 */
class TrusteePageArchivesIT {
  private static final HeldCeremony HELD = HeldCeremony.once();

  /**
   * What no archive in this group, without rankings, can fail; and what nobody asks of a trustee.
   */
  private static final Set<Integer> ELSEWHERE = Set.of(212, 312, 501, 502, 503, 801);

  private static TrusteePage page;

  @BeforeAll
  static void open() throws IOException {
    page = new TrusteePage(SavedTrusteePage.in(HELD.directory(), "sv"), Chromium.DESK);
    page.open(HELD.desk().key(1), "sju sjösjuka sjömän");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  private static String said(byte[] archive) throws IOException {
    page.give(Files.write(HELD.directory().resolve("given.bel"), archive));
    assertEquals("desk", page.panel());
    return page.refusal();
  }

  @Test
  void a_forged_archive_is_refused_with_the_number_that_the_verifier_names() throws IOException {
    Set<Integer> seen = new TreeSet<>();
    for (Map.Entry<String, byte[]> forged : ForgedArchives.make().entrySet()) {
      Check check =
          Vectors.verify(forged.getValue(), false)
              .rejection()
              .orElseThrow(() -> new AssertionError(forged.getKey() + " is not forged"))
              .check();
      String said = said(forged.getValue());
      assertTrue(
          said.contains("kontroll " + check.number() + " föll. Inget har öppnats"),
          forged.getKey() + " should fail " + check.number() + ": " + said);
      seen.add(check.number());
    }
    Set<Integer> all =
        Stream.of(Check.values())
            .map(Check::number)
            .filter(number -> !ELSEWHERE.contains(number))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, seen);
  }

  @Test
  void honest_archives_of_two_programs_are_read_to_their_end() throws IOException {
    for (String name :
        Set.of("threshold/1Xh5vsyEHh5eVT.bel", "belenios/Kb64m1hSyeRCFT.bel", "keys.bel")) {
      assertTrue(said(Vectors.bytes(name)).contains("en annan omröstnings"), name);
    }
  }

  @Test
  void a_vote_that_is_not_over_and_a_file_that_is_no_archive_open_nothing() throws IOException {
    assertTrue(
        said(Files.readAllBytes(HELD.directory().resolve("open.bel"))).contains("inte slut"));
    Path cut = HELD.directory().resolve("closed.bel");
    byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(cut), 300);
    assertTrue(said(half).contains("inte ett helt arkiv"));
    assertTrue(said(Vectors.bytes("ranked/nnWSM5Wg3EXEpe.bel")).contains("Rangordningar"));
    assertTrue(said(Vectors.bytes("rfc/PW1QJGej3mVqM9.bel")).contains("andra tal"));
  }
}
