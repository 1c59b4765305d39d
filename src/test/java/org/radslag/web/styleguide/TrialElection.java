package org.radslag.web.styleguide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.radslag.access.Roles;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionKeys;
import org.radslag.ballots.ElectionPlan;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.ElectionTerms;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Profile;
import org.radslag.ballots.QuestionPlan;
import org.radslag.ballots.RegistrarLine;
import org.radslag.ballots.RegistrarRoll;
import org.radslag.ballots.Roll;
import org.radslag.ballots.RollLineCard;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.KeyCeremony;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.TrusteeSeed;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.inside.As;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.snapshot.FrozenMember;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.rules.RuleSet;

/** Registrar and trustees in one: brings an election to its opening, and later to its result. */
@ApplicationScoped
class TrialElection {
  private static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  private static final int TRUSTEES = 3;
  private static final int THRESHOLD = 2;

  @Inject As as;
  @Inject Clock clock;
  @Inject Snapshots snapshots;
  @Inject Elections elections;
  @Inject Roll roll;
  @Inject ElectionKeys keys;
  @Inject Board board;
  @Inject Roles roles;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, List<Exponent>> shares = new ConcurrentHashMap<>();

  /** An open election and the codes of those who are entitled. */
  record Opened(String uuid, Map<PersonId, String> codes) {}

  /** A frozen election without keys or codes, and those who are entitled and run nothing. */
  record Frozen(ElectionId id, String uuid, List<PersonId> people) {}

  /** Of one association, the smallest that has a voter for each test. */
  Opened open(boolean revote, List<QuestionPlan> questions) {
    List<FrozenMember> asked = asked();
    ElectionId id = frozen(revote, questions, asked.get(0));
    String uuid = as.system(() -> elections.find(id)).orElseThrow().uuid();
    done(as.system(() -> keys.takeTrustees(id, ceremony(uuid))));
    Map<String, String> codes = codes(id, uuid);
    done(as.system(() -> elections.seal(id)));
    done(as.system(() -> keys.proven(id)));
    waitFor(id, ElectionState.OPEN);
    Map<PersonId, String> byPerson = new LinkedHashMap<>();
    for (FrozenMember one : asked) {
      RollLineCard line = as.member(one.member(), () -> roll.mine(id));
      byPerson.put(one.member(), codes.get(line.pseudonym()));
    }
    return new Opened(uuid, byPerson);
  }

  /** The same before trustees and registrar have been named. */
  Frozen freeze(List<QuestionPlan> questions) {
    List<FrozenMember> asked = asked();
    ElectionId id = frozen(true, questions, asked.get(0));
    String uuid = as.system(() -> elections.find(id)).orElseThrow().uuid();
    List<PersonId> people =
        asked.stream()
            .map(FrozenMember::member)
            .filter(p -> as.system(() -> roles.of(p)).isEmpty())
            .toList();
    return new Frozen(id, uuid, people);
  }

  /** The envelope of somebody on the roll has arrived. */
  void paper(String uuid, PersonId person) {
    ElectionId id = as.system(() -> elections.byUuid(uuid)).orElseThrow().id();
    done(as.system(() -> roll.paper(id, person)));
  }

  private List<FrozenMember> asked() {
    return smallest(as.system(() -> snapshots.inForce(snapshot())));
  }

  private SnapshotId snapshot() {
    return as.system(
        () ->
            snapshots.latest().stream()
                .findFirst()
                .map(card -> card.id())
                .orElseGet(() -> done(snapshots.take(LocalDate.now(clock)))));
  }

  private ElectionId frozen(boolean revote, List<QuestionPlan> questions, FrozenMember one) {
    ElectionPlan plan =
        new ElectionPlan(
            "Provomröstning om budgeten",
            "Distriktsstyrelsen frågar.",
            "sv",
            questions,
            Profile.STANDARD,
            revote,
            clock.instant().minus(Duration.ofMinutes(1)),
            clock.instant().plus(Duration.ofDays(2)),
            TRUSTEES,
            THRESHOLD,
            snapshot(),
            Set.of(one.votesIn()),
            ElectionTerms.of(RuleSet.pattern()));
    ElectionId id = done(as.system(() -> elections.prepare(plan)));
    done(as.system(() -> elections.freeze(id)));
    return id;
  }

  private static List<FrozenMember> smallest(List<FrozenMember> all) {
    Map<Id, List<FrozenMember>> groups = new HashMap<>();
    all.forEach(one -> groups.computeIfAbsent(one.votesIn(), a -> new ArrayList<>()).add(one));
    return groups.values().stream()
        .filter(group -> group.size() >= 24)
        .min((a, b) -> a.size() - b.size())
        .orElseThrow();
  }

  private Map<String, String> codes(ElectionId id, String uuid) {
    Map<String, String> codes = new HashMap<>();
    Map<String, String> credentials = new HashMap<>();
    for (RegistrarLine line : as.system(() -> roll.credentialsFor(id))) {
      CredentialCode code = CredentialCode.random(random);
      codes.put(line.pseudonym(), code.secretText());
      credentials.put(line.pseudonym(), code.credential(GROUP, uuid).publicKey().text());
    }
    done(as.system(() -> roll.receive(id, new RegistrarRoll("Provkodansvarig", credentials))));
    return codes;
  }

  private ThresholdTrustees ceremony(String uuid) {
    KeyCeremony ceremony = new KeyCeremony(GROUP, TRUSTEES, THRESHOLD, random);
    List<TrusteeSeed> seeds =
        IntStream.range(0, TRUSTEES).mapToObj(i -> TrusteeSeed.random(random)).toList();
    List<Json> sent =
        IntStream.range(0, TRUSTEES)
            .mapToObj(i -> ceremony.certificate(seeds.get(i), i + 1))
            .toList();
    List<ThresholdTrustees.Certificate> certificates = ceremony.certificates(sent);
    List<Json> polynomials = seeds.stream().map(s -> ceremony.polynomial(s, certificates)).toList();
    List<Json> outputs = new ArrayList<>();
    List<Exponent> own = new ArrayList<>();
    for (int j = 1; j <= TRUSTEES; j++) {
      Json input = ceremony.input(polynomials, j);
      Json output = ceremony.output(seeds.get(j - 1), certificates, input, j);
      String sealed = output.asMembers("out").values().get("private_key").asText("key");
      own.add(ceremony.decryptionKey(seeds.get(j - 1), certificates.get(j - 1), sealed));
      outputs.add(output);
    }
    shares.put(uuid, own);
    return ceremony.parameters(certificates, polynomials, outputs);
  }

  /** Decrypts with as many trustees as are needed; the election must have been tallied. */
  void count(String uuid) throws IOException {
    ElectionId id = as.system(() -> elections.byUuid(uuid)).orElseThrow().id();
    Election election = Election.read(as.nobody(() -> board.record(uuid)).orElseThrow());
    Tally tally = tally(uuid);
    for (int trustee = 0; trustee < THRESHOLD; trustee++) {
      int owner = trustee + 2;
      Exponent share = shares.get(uuid).get(trustee);
      byte[] partial = PartialDecryption.make(election, tally, share, random);
      done(as.system(() -> keys.offerDecryption(id, owner, partial)));
    }
  }

  private Tally tally(String uuid) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    board.archive(uuid, archive);
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive.toByteArray()));
    for (var step = reader.next(); step.isPresent(); step = reader.next()) {
      if (step.get().event().type() == EventType.ENCRYPTED_TALLY) {
        return new Tally(
            Json.compact(step.get().data().get(0)).asItems("tally").stream()
                .map(q -> q.asItems("question").stream().map(TrialElection::ciphertext).toList())
                .toList());
      }
    }
    throw new IllegalStateException("no tally in the archive");
  }

  private static Ciphertext ciphertext(Json json) {
    Map<String, Json> parts = json.asMembers("ciphertext").values();
    return new Ciphertext(
        GROUP.element(parts.get("alpha").asText("alpha")),
        GROUP.element(parts.get("beta").asText("beta")));
  }

  /** The elections go on by themselves, from one round of their job to the next. */
  private void waitFor(ElectionId id, ElectionState state) {
    for (int round = 0; round < 600; round++) {
      if (as.system(() -> elections.find(id)).orElseThrow().state() == state) {
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    throw new IllegalStateException("the election does not become " + state);
  }

  private static <T> T done(Outcome<T> outcome) {
    if (!outcome.isDone()) {
      throw new IllegalStateException(outcome.reasons().toString());
    }
    return outcome.value();
  }
}
