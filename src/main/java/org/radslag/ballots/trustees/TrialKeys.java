package org.radslag.ballots.trustees;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.election.Answer;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Combination;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.KeyCeremony;
import org.radslag.ballots.protocol.election.MandatoryTrustee;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.TrusteeSeed;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/**
 * Keys of a trial election, made by the whole ceremony and used once: a mandatory one and two of
 * three. They open nothing but the trial.
 */
final class TrialKeys {
  private static final int SIZE = 3;
  private static final int THRESHOLD = 2;
  private static final int UUID_LENGTH = 22;
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private final Group group;
  private final SecureRandom random;
  private final String uuid;
  private final List<Exponent> secrets = new ArrayList<>();
  private final Trustees trustees;

  TrialKeys(Group group, SecureRandom random) {
    this.group = group;
    this.random = random;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < UUID_LENGTH; i++) {
      name.append(BASE58.charAt(random.nextInt(BASE58.length())));
    }
    this.uuid = name.toString();
    Exponent server = group.random(random);
    secrets.add(server);
    MandatoryTrustee mandatory = MandatoryTrustee.of(server, Optional.of("Server"), random);
    this.trustees = new Trustees(group, List.of(mandatory, some()));
  }

  private ThresholdTrustees some() {
    KeyCeremony ceremony = new KeyCeremony(group, SIZE, THRESHOLD, random);
    List<TrusteeSeed> seeds = new ArrayList<>();
    List<Json> sent = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      seeds.add(TrusteeSeed.random(random));
      sent.add(ceremony.certificate(seeds.get(i - 1), i));
    }
    List<ThresholdTrustees.Certificate> certificates = ceremony.certificates(sent);
    List<Json> polynomials =
        seeds.stream().map(seed -> ceremony.polynomial(seed, certificates)).toList();
    List<Json> outputs = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      Json input = ceremony.input(polynomials, i);
      Json output = ceremony.output(seeds.get(i - 1), certificates, input, i);
      outputs.add(output);
      String key = output.asMembers("An output").values().get("private_key").asText("A key");
      secrets.add(ceremony.decryptionKey(seeds.get(i - 1), certificates.get(i - 1), key));
    }
    return ceremony.parameters(certificates, polynomials, outputs);
  }

  String uuid() {
    return uuid;
  }

  Trustees trustees() {
    return trustees;
  }

  /** Tally, decryption by the server's and two trustees' keys, result. */
  void finish(Election election, ArchiveWriter archive, ByteArrayOutputStream file)
      throws IOException {
    List<Tally.Counted> counted = counted(election, file.toByteArray());
    Tally tally = Tally.of(election, counted);
    String hash = Hash.hex(tally.bytes());
    archive.encryptedTally(
        tally.bytes(), new Tally.Sized(counted.size(), counted.size(), hash).bytes());
    SortedMap<Integer, List<List<Element>>> factors = new TreeMap<>();
    for (int owner : List.of(1, 2, SIZE + 1)) {
      byte[] part = PartialDecryption.make(election, tally, secrets.get(owner - 1), random);
      archive.partialDecryption(owner, part);
      factors.put(
          owner,
          PartialDecryption.read(group, tally, part).factors().stream()
              .map(q -> q.stream().map(f -> group.admit(f).orElseThrow()).toList())
              .toList());
    }
    Combination combination = new Combination(trustees, factors);
    archive.result(Result.of(election, tally, combination, counted.size()).bytes());
  }

  /** The last ballot of every credential, as the archive has them. */
  private List<Tally.Counted> counted(Election election, byte[] archive) throws IOException {
    Map<String, Tally.Counted> last = new LinkedHashMap<>();
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
    for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
      if (step.get().event().type() == EventType.BALLOT) {
        Ballot ballot = Ballot.Outer.read(step.get().data().get(0)).inner(election);
        last.put(
            ballot.credential().text(),
            new Tally.Counted(ballot.answers().stream().map(this::ciphertexts).toList(), 1));
      }
    }
    return List.copyOf(last.values());
  }

  private List<Ciphertext> ciphertexts(Answer answer) {
    return answer.choices().stream()
        .map(
            c ->
                new Ciphertext(
                    group.admit(c.alpha()).orElseThrow(), group.admit(c.beta()).orElseThrow()))
        .toList();
  }
}
