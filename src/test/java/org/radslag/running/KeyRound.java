package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.ceremony.ClosedArchive;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.TrusteeDevice;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.ceremony.TrusteeTask;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.TrusteeSeed;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.protocol.verification.Workers;

/**
 * The trustees of a planted vote whose roll is frozen, each with a device of her own, its registrar
 * and its committee: all of them members of the vote, at pages of the product.
 */
final class KeyRound {

  private static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  private static final int TRUSTEES = 3;
  private static final int CEREMONY = 5;
  private static final int REGISTRAR = 4;

  private final VotingServer server;
  private final Product product;
  private final PlantedVote vote;
  private final Visit committee;
  private final List<Visit> trustees = new ArrayList<>();
  private final List<TrusteeDevice> devices = new ArrayList<>();
  private final String page;
  private final NoteSigner registrar = NoteSigner.random("radslag/registrar", new SecureRandom());

  KeyRound(VotingServer server, Product product, PlantedVote vote) throws Exception {
    this.server = server;
    this.product = product;
    this.vote = vote;
    this.page = "/elections/keys.xhtml?id=" + vote.id();
    server.update(
        "INSERT INTO role_grant (id, person, role, scope, granted_at) VALUES (UUID(), '"
            + vote.voters().get(0).person()
            + "', 'ELECTION_COMMITTEE', NULL, SYSDATE(6))");
    committee = visit(0);
    for (int i = 1; i <= TRUSTEES; i++) {
      trustees.add(visit(i));
      Place place = new Place(vote.uuid(), GROUP, TRUSTEES, 2, i);
      devices.add(TrusteeDevice.fresh(place, new SecureRandom()));
    }
  }

  private Visit visit(int voter) {
    return new Visit(product, vote.voters().get(voter).session());
  }

  /** From the naming of the trustees to the open vote; its record is answered. */
  Election open() throws Exception {
    List<String> fields = new ArrayList<>();
    for (int place = 0; place <= TRUSTEES; place++) {
      int voter = place == 0 ? REGISTRAR : place;
      String number = PlantedVote.number(vote.voters().get(voter).person());
      fields.addAll(List.of("number" + place, number, "list" + place, "Lista " + place));
    }
    press("appoint", fields.toArray(new String[0]));
    for (int step = 0; step < CEREMONY; step++) {
      answerTasks();
    }
    done(committee.open(page).upload("halves", "file", "public.json", halves()));
    press("takeOver");
    done(committee.open(page).upload("roll", "file", "roll.note", signedRoll()));
    press("seal");
    press("hold");
    answerTasks();
    server.update("UPDATE election SET state = 'OPEN' WHERE id = '" + vote.id() + "'");
    String card = product.get("/api/elections/" + vote.uuid(), null).body();
    return Election.read(
        Json.compact(card.getBytes(StandardCharsets.UTF_8))
            .asMembers("An election")
            .values()
            .get("election")
            .asText("The record")
            .getBytes(StandardCharsets.UTF_8));
  }

  private void press(String button, String... fields) {
    done(committee.open(page).press(button, fields));
  }

  private static void done(Visit visit) {
    assertEquals(302, visit.status(), visit::text);
  }

  private void answerTasks() {
    for (int i = 0; i < TRUSTEES; i++) {
      String session = vote.voters().get(i + 1).session();
      String task = product.get("/protocols/" + vote.uuid() + "/task.json", session).body();
      TrusteeTask read = TrusteeTask.read(task.getBytes(StandardCharsets.UTF_8));
      deliver(i, devices.get(i).answer(read).message());
    }
  }

  private void deliver(int trustee, TrusteeMessage message) {
    done(trustees.get(trustee).open(page).upload("deliver", "answer", "a.json", message.bytes()));
  }

  /** The server's roll statement with the registrar's signature. */
  private byte[] signedRoll() {
    String session = vote.voters().get(0).session();
    String note = product.get("/protocols/" + vote.uuid() + "/statement.note", session).body();
    return SignedNote.read(note.getBytes(StandardCharsets.UTF_8)).signedBy(registrar).bytes();
  }

  /** What the registrar's program sends. */
  private byte[] halves() {
    List<Json> lines = new ArrayList<>();
    for (PlantedVote.Voter voter : vote.voters()) {
      String credential = voter.credential().publicKey().text();
      lines.add(
          Json.members(
              "pseudonym", Json.text(voter.pseudonym()), "credential", Json.text(credential)));
    }
    return Json.members(
            "v", Json.number(1),
            "uuid", Json.text(vote.uuid()),
            "group", Json.text(GROUP.name()),
            "registrar", Json.text("Kim Kod"),
            "key", Json.text(registrar.key().text()),
            "lines", Json.items(lines))
        .bytes();
  }

  /** Closes the vote; two trustees decrypt at home and hand in what came of it. */
  void count() throws Exception {
    server.update("UPDATE election SET closes_at = SYSDATE(6) WHERE id = '" + vote.id() + "'");
    server.awaitState(vote, "TALLIED");
    for (int i : List.of(0, 2)) {
      byte[] archive = server.archive(vote);
      deliver(
          i,
          devices
              .get(i)
              .decrypt(
                  ClosedArchive.verify(
                      () -> new ByteArrayInputStream(archive), Workers.none(), n -> {})));
    }
    server.awaitState(vote, "COUNTED");
  }

  /** Adds what no trustee may ever let out of her device. */
  void secrets(Canaries canaries) throws Exception {
    for (int i = 1; i <= TRUSTEES; i++) {
      Map<String, Json> kept = devices.get(i - 1).secrets().asMembers("A key file").values();
      String seed = kept.get("seed").asText("The seed");
      String signer = kept.get("signer").asText("The key");
      canaries.text("seed of trustee " + i, seed);
      canaries.text("signing key of trustee " + i, signer);
      canaries.number("signing key of trustee " + i, scalar(signer));
      canaries.number("share of trustee " + i, share(i, TrusteeSeed.of(seed.toCharArray()), kept));
    }
  }

  private static BigInteger scalar(String pkcs8) throws Exception {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8));
    return ((ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec)).getS();
  }

  private static BigInteger share(int index, TrusteeSeed seed, Map<String, Json> kept) {
    Place place = new Place("11111111111111", GROUP, TRUSTEES, 2, index);
    List<ThresholdTrustees.Certificate> certificates =
        place
            .ceremony(new SecureRandom())
            .certificates(
                at(kept.get("tasks"), "commit", "certificates").asItems("Certificates", TRUSTEES));
    String letter =
        at(kept.get("messages"), "output", "data", "output", "private_key").asText("A letter");
    return place
        .ceremony(new SecureRandom())
        .decryptionKey(seed, certificates.get(index - 1), letter)
        .value();
  }

  private static Json at(Json json, String... path) {
    Json found = json;
    for (String name : path) {
      found = found.asMembers(name).values().get(name);
    }
    return found;
  }
}
