package org.radslag.ballots.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.radslag.ballots.protocol.archive.ArchiveFault;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.archive.Owned;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.KeyCeremony;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.election.Shuffle;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.TrusteeSeed;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/**
 * Every reader of outside data, for Jazzer and for the corpus test: whatever comes, it is read or
 * refused as malformed, and nothing else happens. The first byte chooses the reader.
 */
public final class ReadersFuzz {
  private static final Group GROUP = Groups.ED25519;
  private static final Forge SUMS = new Forge(Vectors.bytes("ed25519.bel"));
  private static final Forge RANKS = new Forge(Vectors.bytes("ranked/nnWSM5Wg3EXEpe.bel"));
  private static final Election ELECTION = Election.read(SUMS.first(EventType.SETUP).data.get(0));
  private static final Election RANKED = Election.read(RANKS.first(EventType.SETUP).data.get(0));
  private static final Ciphertext NEUTRAL = Ciphertext.neutral(Groups.RFC);
  private static final Tally TALLY =
      new Tally(
          ELECTION.questions().stream()
              .map(q -> List.of(Ciphertext.neutral(GROUP), Ciphertext.neutral(GROUP)))
              .toList());

  /** A ceremony of one trustee: all its letters are to itself. */
  private static final KeyCeremony CEREMONY =
      new KeyCeremony(GROUP, 1, 1, Made.seeded("ceremony to fuzz"));

  private static final TrusteeSeed SEED = TrusteeSeed.random(Made.seeded("seed to fuzz"));
  private static final Json CERTIFICATE = CEREMONY.certificate(SEED, 1);
  private static final List<ThresholdTrustees.Certificate> CERTIFICATES =
      CEREMONY.certificates(List.of(CERTIFICATE));

  private static final List<Consumer<byte[]>> READERS =
      List.of(
          Json::compact,
          Json::spaced,
          Election::read,
          Electorate::read,
          bytes -> Trustees.read(GROUP, bytes),
          bytes -> Ballot.Outer.read(bytes).inner(ELECTION),
          bytes -> Ballot.Outer.read(bytes).inner(RANKED),
          bytes -> Ballot.Outer.read(bytes).belongsTo(ELECTION),
          bytes -> Tally.Sized.read(bytes),
          bytes -> Owned.read(bytes),
          bytes -> PartialDecryption.read(GROUP, TALLY, bytes),
          bytes -> Result.read(ELECTION, TALLY, bytes),
          bytes -> Shuffle.read(Groups.RFC, List.of(List.of(NEUTRAL, NEUTRAL)), bytes),
          bytes -> CredentialCode.typed(characters(bytes)),
          bytes -> TrusteeSeed.of(characters(bytes)),
          bytes -> CEREMONY.certificates(List.of(Json.compact(bytes))),
          bytes -> CEREMONY.input(List.of(Json.compact(bytes)), 1),
          bytes -> CEREMONY.output(SEED, CERTIFICATES, Json.compact(bytes), 1),
          bytes -> CEREMONY.decryptionKey(SEED, CERTIFICATES.get(0), new String(characters(bytes))),
          ReadersFuzz::verify);

  private ReadersFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    try {
      READERS
          .get(Math.floorMod(data[0], READERS.size()))
          .accept(Arrays.copyOfRange(data, 1, data.length));
    } catch (Malformed | ArchiveFault refused) {
      if (refused.getMessage().length() > 500) {
        throw new AssertionError("A refusal repeats too much of what was refused.", refused);
      }
    }
  }

  private static char[] characters(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).toCharArray();
  }

  /** The messages of the ceremony, to begin from. */
  static List<byte[]> letters() {
    Json polynomial = CEREMONY.polynomial(SEED, CERTIFICATES);
    Json input = CEREMONY.input(List.of(polynomial), 1);
    Json output = CEREMONY.output(SEED, CERTIFICATES, input, 1);
    String key = output.asMembers("output").values().get("private_key").asText("key");
    return List.of(
        CERTIFICATE.bytes(),
        polynomial.bytes(),
        input.bytes(),
        key.getBytes(StandardCharsets.UTF_8));
  }

  static int readers() {
    return READERS.size();
  }

  private static void verify(byte[] bytes) {
    try {
      new Verifier(Workers.none(), n -> {}, false).verify(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
