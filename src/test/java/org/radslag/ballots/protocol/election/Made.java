package org.radslag.ballots.protocol.election;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/** A whole election made by our own code, step by step, in memory. */
public final class Made {
  public static final Question YES_NO =
      new Question.Homomorphic(List.of("Ja", "Nej"), true, 1, 1, "Bifalla motionen?");
  public static final Question APPROVAL =
      new Question.Homomorphic(List.of("Ann", "Bo", "Cy"), false, 0, 3, "Vilka godtas?");
  public static final Question SOME =
      new Question.Homomorphic(List.of("P", "Q", "R", "S"), true, 1, 2, "En eller två av fyra");
  public static final Question RANKED =
      new Question.NonHomomorphic(
          List.of("A", "B", "C"),
          "Rangordna",
          Optional.of(Json.members("method", Json.text("Schulze"), "blank", new Json.Truth(true))));

  public final Group group;
  public final SecureRandom random;
  public final List<Trustees.Party> parties = new ArrayList<>();
  public final SortedMap<Integer, Exponent> keys = new TreeMap<>();
  public final List<CredentialCode> codes = new ArrayList<>();
  public final List<Credential> credentials = new ArrayList<>();
  public final List<byte[]> ballots = new ArrayList<>();
  public final ByteArrayOutputStream file = new ByteArrayOutputStream();
  public String uuid;
  public Election election;
  public Trustees trustees;
  public Electorate electorate;
  public ArchiveWriter archive;
  public Tally tally;

  public Made(Group group, String seed) {
    this.group = group;
    this.random = seeded(seed);
    this.uuid = Base58.random(14, random);
  }

  /** Repeatable randomness, for tests alone. */
  public static SecureRandom seeded(String seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(Hash.bytes(seed));
      return random;
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a mandatory trustee. */
  public Made mandatory() {
    Exponent secret = group.random(random);
    keys.put(nextOwner(), secret);
    parties.add(MandatoryTrustee.of(secret, Optional.of("Nyckelhållare"), random));
    return this;
  }

  /** Adds n trustees with a threshold, by the whole key ceremony. */
  public Made threshold(int threshold, int n) {
    KeyCeremony ceremony = new KeyCeremony(group, n, threshold, random);
    List<TrusteeSeed> seeds =
        IntStream.range(0, n).mapToObj(i -> TrusteeSeed.random(random)).toList();
    List<Json> sent =
        IntStream.range(0, n).mapToObj(i -> ceremony.certificate(seeds.get(i), i + 1)).toList();
    List<ThresholdTrustees.Certificate> certificates = ceremony.certificates(sent);
    List<Json> polynomials = seeds.stream().map(s -> ceremony.polynomial(s, certificates)).toList();
    List<Json> outputs = new ArrayList<>();
    int first = nextOwner();
    for (int j = 1; j <= n; j++) {
      Json input = ceremony.input(polynomials, j);
      Json output = ceremony.output(seeds.get(j - 1), certificates, input, j);
      outputs.add(output);
      String privateKey = output.asMembers("out").values().get("private_key").asText("key");
      Exponent key = ceremony.decryptionKey(seeds.get(j - 1), certificates.get(j - 1), privateKey);
      keys.put(first + j - 1, key);
    }
    parties.add(ceremony.parameters(certificates, polynomials, outputs));
    return this;
  }

  private int nextOwner() {
    return 1 + parties.stream().mapToInt(Trustees.Party::size).sum();
  }

  /** Fixes questions and voters and writes the Setup event. */
  public Made open(List<Question> questions, int... weights) {
    trustees = new Trustees(group, parties);
    Election.Texts texts =
        new Election.Texts(
            uuid,
            "Provomröstning",
            "\"Citat\" och \\ snedstreck",
            Optional.of("Åsa"),
            Optional.empty());
    election = Election.of(texts, trustees.jointKey(), questions);
    for (int i = 0; i < weights.length; i++) {
      CredentialCode code = CredentialCode.random(random);
      codes.add(code);
      credentials.add(code.credential(group, uuid));
    }
    return list(weights);
  }

  /**
   * Writes the Setup event, instead of any other, for the voters as they are, with these weights.
   */
  public Made list(int... weights) {
    Map<Element, Integer> list = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      list.put(credentials.get(i).publicKey(), weights[i]);
    }
    electorate = Electorate.of(list);
    file.reset();
    return write(
        () -> {
          archive = ArchiveWriter.begin(file, 1_790_000_000L);
          archive.setup(election.bytes(), trustees.bytes(), electorate.bytes());
        });
  }

  /** Hash of the Setup event. */
  public String setup() {
    try {
      ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(bytes()));
      reader.next();
      return reader.head().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] ballot(int voter, List<List<Integer>> choices) {
    return new BallotMaker(election, credentials.get(voter), random).make(choices);
  }

  public Made vote(int voter, List<List<Integer>> choices) {
    return cast(ballot(voter, choices));
  }

  public Made cast(byte[] ballot) {
    ballots.add(ballot);
    return write(() -> archive.ballot(ballot));
  }

  /** Ends the vote and publishes the tally of the last ballots. */
  public Made close() {
    List<Tally.Counted> counted = counted();
    tally = Tally.of(election, counted);
    byte[] bytes = tally.bytes();
    int weight = counted.stream().mapToInt(Tally.Counted::weight).sum();
    byte[] sized = new Tally.Sized(counted.size(), weight, Hash.hex(bytes)).bytes();
    return write(
        () -> {
          archive.endBallots();
          archive.encryptedTally(bytes, sized);
        });
  }

  private List<Tally.Counted> counted() {
    Map<String, Tally.Counted> last = new LinkedHashMap<>();
    for (byte[] bytes : ballots) {
      Ballot ballot = Ballot.Outer.read(bytes).inner(election);
      List<List<Ciphertext>> answers = new ArrayList<>();
      for (Answer answer : ballot.answers()) {
        answers.add(
            answer.choices().stream()
                .map(
                    c ->
                        new Ciphertext(
                            group.admit(c.alpha()).orElseThrow(),
                            group.admit(c.beta()).orElseThrow()))
                .toList());
      }
      last.put(
          ballot.credential().text(),
          new Tally.Counted(answers, electorate.weight(ballot.credential())));
    }
    return List.copyOf(last.values());
  }

  public Made shuffle(int owner) {
    Shuffle shuffle = new ShuffleMaker(election, random).make(tally.ranked(election));
    tally = tally.with(election, shuffle.lists());
    return write(() -> archive.shuffle(owner, shuffle.bytes()));
  }

  /** Takes over an archive that another program went on with; shuffles in it become the tally. */
  public Made goOn(byte[] bytes) {
    file.reset();
    file.writeBytes(bytes);
    return write(
        () -> {
          ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(bytes));
          int events = 0;
          for (var step = reader.next(); step.isPresent(); step = reader.next()) {
            events++;
            if (step.get().event().type() == EventType.SHUFFLE) {
              byte[] data = step.get().data().get(0);
              Shuffle shuffle = Shuffle.read(group, tally.ranked(election), data);
              tally = tally.with(election, shuffle.lists());
            }
          }
          String head = reader.head().orElseThrow();
          archive = ArchiveWriter.resume(file, reader.time(), head, events);
        });
  }

  public Made endShuffles() {
    return write(() -> archive.endShuffles());
  }

  public Made decrypt(int owner) {
    byte[] part = PartialDecryption.make(election, tally, keys.get(owner), random);
    return write(() -> archive.partialDecryption(owner, part));
  }

  /** The result, from the partial decryptions of these owners. */
  public Result result(int... owners) {
    SortedMap<Integer, List<List<Element>>> factors = new TreeMap<>();
    for (int owner : owners) {
      factors.put(
          owner,
          tally.alphas().stream()
              .map(q -> q.stream().map(a -> a.power(keys.get(owner))).toList())
              .toList());
    }
    int weight = electorate.totalWeight();
    return Result.of(election, tally, new Combination(trustees, factors), weight);
  }

  public Made publish(int... owners) {
    Result result = result(owners);
    return write(() -> archive.result(result.bytes()));
  }

  public byte[] bytes() {
    return file.toByteArray();
  }

  /** Something that writes to the archive. */
  @FunctionalInterface
  public interface Writing {
    void run() throws IOException;
  }

  public Made write(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
