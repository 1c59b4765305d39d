package org.radslag.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.RollTree;
import org.radslag.ballots.protocol.statement.SignedNote;

/** The server's part in an election whose codes a registrar has made. */
final class RegistrarElection {
  static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  static final NoteSigner SERVER =
      NoteSigner.random(RegistrarDesk.REALM + "/log", Made.seeded("log"));

  final Map<String, String> credentials = new LinkedHashMap<>();
  final NoteKey registrar;
  private final int paper;

  /**
   * What the server knows from the file of public halves.
   *
   * @param paper members on paper
   */
  RegistrarElection(Path halves, int paper) throws IOException {
    this.paper = paper;
    Map<String, Json> all = Json.compact(Files.readAllBytes(halves)).asMembers("file").values();
    registrar = NoteKey.read(all.get("key").asText("key"));
    for (Json line : all.get("lines").asItems("lines")) {
      Map<String, Json> one = line.asMembers("line").values();
      credentials.put(
          one.get("pseudonym").asText("pseudonym"), one.get("credential").asText("credential"));
    }
  }

  Electorate electorate(String... others) {
    Map<Element, Integer> weights = new LinkedHashMap<>();
    credentials.values().forEach(one -> weights.put(GROUP.element(one), 1));
    for (String other : others) {
      weights.put(GROUP.element(other), 1);
    }
    return Electorate.of(weights);
  }

  RollStatement statement(int code, int reserve, String fingerprint) {
    List<byte[]> leaves = new ArrayList<>();
    credentials.forEach(
        (p, x) -> leaves.add(RollTree.leaf(RegistrarDesk.UUID, p, "code", x, "00".repeat(32))));
    return new RollStatement(
        RegistrarDesk.UUID,
        GROUP.name(),
        2026,
        new RollStatement.Counts(code + paper, 0, code, paper, reserve),
        RollTree.root(leaves),
        fingerprint);
  }

  /** The statement as the server signs it. */
  static String note(RollStatement statement) {
    SignedNote note =
        new SignedNote(RegistrarDesk.REALM + "/roll", statement.text(), List.of()).signedBy(SERVER);
    return new String(note.bytes(), StandardCharsets.UTF_8);
  }

  /** An election with this list, in which the holders of these codes have voted; over or not. */
  static byte[] archive(
      String uuid, Electorate list, String authority, boolean over, List<String> voters) {
    Made made = new Made(GROUP, uuid + voters).mandatory();
    made.uuid = uuid;
    made.trustees = new Trustees(GROUP, made.parties);
    made.electorate = list;
    Election.Texts texts =
        new Election.Texts(uuid, "Torget", "", Optional.empty(), Optional.of(authority));
    made.election = Election.of(texts, made.trustees.jointKey(), List.of(Made.YES_NO));
    made.write(
        () -> {
          made.archive = ArchiveWriter.begin(made.file, 1_790_000_000L);
          made.archive.setup(made.election.bytes(), made.trustees.bytes(), list.bytes());
        });
    for (String voter : voters) {
      CredentialCode code = CredentialCode.typed(voter.toCharArray());
      BallotMaker maker = new BallotMaker(made.election, code.credential(GROUP, uuid), made.random);
      made.cast(maker.make(List.of(List.of(0, 1, 0))));
    }
    return over ? made.close().bytes() : made.bytes();
  }

  /** Writes an election with her list, in which the holders of these codes have voted. */
  Path archive(Path file, String authority, boolean over, String... codes) throws IOException {
    return Files.write(
        file, archive(RegistrarDesk.UUID, electorate(), authority, over, List.of(codes)));
  }

  /** What a code leads to in the registrar's election. */
  static String publicHalf(String code) {
    return CredentialCode.typed(code.toCharArray())
        .credential(GROUP, RegistrarDesk.UUID)
        .publicKey()
        .text();
  }
}
