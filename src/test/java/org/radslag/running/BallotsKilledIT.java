package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/**
 * Server and database are killed while ballots come in. Whoever got a receipt finds her ballot on
 * the board; whoever got none sends the same bytes again.
 */
class BallotsKilledIT {

  private static final Path DIRECTORY = Path.of("target", "killed").toAbsolutePath();
  private static final int HANDS = 6;
  private static final int PER_KILL = 40;
  private static final int MOST_ATTEMPTS = 50;

  private static VotingServer server;

  private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();

  /** What a voter has in her hands: what she sent, and the answer with the promise in it. */
  private record Receipt(PlantedVote.Voter voter, byte[] ballot, String answer, int batch) {}

  @BeforeAll
  static void install() throws Exception {
    server = VotingServer.start(DIRECTORY);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void no_receipt_is_lost_when_server_and_database_are_killed() throws Exception {
    killed(1);
  }

  @Test
  @Tag("deep")
  void no_receipt_is_lost_in_ten_kills() throws Exception {
    killed(10);
  }

  @Test
  void nine_ballots_wait_and_ten_are_shown_in_the_order_of_their_trackers() throws Exception {
    PlantedVote vote = server.planted(10);
    for (PlantedVote.Voter voter : vote.voters().subList(0, 9)) {
      castUntilReceipt(vote, voter);
    }
    hoursPass(vote, "12");
    assertEquals(List.of(), server.board(vote));
    castUntilReceipt(vote, vote.voters().get(9));
    hoursPass(vote, "9,10,11,12,13,14,15");
    while (server.board(vote).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertEquals(List.copyOf(new TreeSet<>(receipts.keySet())), server.board(vote));
  }

  /** A page that sent the choice along would be refused, and no file would hold what it sent. */
  @Test
  void neither_a_choice_in_clear_nor_a_session_is_in_any_file() throws Exception {
    PlantedVote vote = server.planted(5);
    List<String> canaries = new ArrayList<>();
    for (PlantedVote.Voter voter : vote.voters()) {
      castUntilReceipt(vote, voter);
      String canary = "CANARY" + voter.session().substring(0, 20);
      String ballot = new String(vote.ballot(voter, 1), StandardCharsets.US_ASCII);
      String telling = ballot.substring(0, ballot.length() - 1) + ",\"choice\":\"" + canary + "\"}";
      assertEquals(
          422, server.post(vote, voter, telling.getBytes(StandardCharsets.US_ASCII)).statusCode());
      canaries.add(canary);
      canaries.add(voter.session());
    }
    assertEquals(List.of(), server.filesThatHold(canaries));
    String tracker = receipts.keySet().iterator().next();
    assertTrue(
        !server.filesThatHold(List.of(tracker)).isEmpty(), "the search finds what is stored");
  }

  /**
   * Makes it a vote since yesterday, with other hours, and waits until they have been dealt with.
   */
  private static void hoursPass(PlantedVote vote, String hours) throws Exception {
    String own = " WHERE id = '" + vote.id() + "'";
    String before = server.read("SELECT batch FROM election" + own).get(0);
    server.update(
        "UPDATE election SET opens_at = DATE(SYSDATE()) - INTERVAL 14 HOUR, hours = '"
            + hours
            + "'"
            + own);
    while (server.read("SELECT batch FROM election" + own).get(0).equals(before)) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private void killed(int times) throws Exception {
    int ballots = PER_KILL * (times + 1);
    PlantedVote vote = server.planted(ballots);
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      Queue<PlantedVote.Voter> waiting = new ConcurrentLinkedQueue<>(vote.voters());
      List<Future<Void>> casting = cast(hands, vote, waiting);
      for (int kill = 1; kill <= times; kill++) {
        await(PER_KILL * kill);
        server.killAndRestart();
      }
      for (Future<Void> hand : casting) {
        hand.get();
      }
    } finally {
      hands.shutdownNow();
    }
    assertEquals(ballots, receipts.size());
    for (Receipt receipt : receipts.values()) {
      HttpResponse<String> again = server.post(vote, receipt.voter(), receipt.ballot());
      assertEquals(200, again.statusCode());
      assertEquals(receipt.answer(), again.body());
    }
    assertOnBoard(vote);
  }

  private List<Future<Void>> cast(
      ExecutorService hands, PlantedVote vote, Queue<PlantedVote.Voter> waiting) {
    List<Future<Void>> casting = new ArrayList<>();
    for (int i = 0; i < HANDS; i++) {
      casting.add(
          hands.submit(
              () -> {
                PlantedVote.Voter voter = waiting.poll();
                while (voter != null) {
                  castUntilReceipt(vote, voter);
                  voter = waiting.poll();
                }
                return null;
              }));
    }
    return casting;
  }

  /** The same bytes again, until there is a receipt: what a voter's page does. */
  private void castUntilReceipt(PlantedVote vote, PlantedVote.Voter voter) throws Exception {
    byte[] ballot = vote.ballot(voter, 1);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        HttpResponse<String> answer = server.post(vote, voter, ballot);
        if (answer.statusCode() == 201 || answer.statusCode() == 200) {
          keep(voter, ballot, answer.body());
          return;
        }
      } catch (IOException gone) {
        // Nobody there: the page says so, and tries again.
      }
      TimeUnit.SECONDS.sleep(3);
    }
    throw new AssertionError("No receipt after " + MOST_ATTEMPTS + " attempts");
  }

  private void keep(PlantedVote.Voter voter, byte[] ballot, String body) {
    Map<String, Json> answer =
        Json.compact(body.getBytes(StandardCharsets.UTF_8)).asMembers("An answer").values();
    String note = answer.get("receipt").asText("The receipt");
    int batch = Integer.parseInt(note.replaceAll("(?s).*\"batch\":([0-9]+)}.*", "$1"));
    receipts.put(
        answer.get("tracker").asText("The tracker"), new Receipt(voter, ballot, body, batch));
  }

  private void await(int count) throws InterruptedException {
    while (receipts.size() < count - PER_KILL / 2) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void assertOnBoard(PlantedVote vote) throws Exception {
    Set<String> stored =
        new TreeSet<>(
            server.read("SELECT tracker FROM ballot WHERE election = '" + vote.id() + "'"));
    assertEquals(new TreeSet<>(receipts.keySet()), stored);
    server.update("UPDATE election SET closes_at = SYSDATE(6) WHERE id = '" + vote.id() + "'");
    server.awaitState(vote, "TALLIED");
    Report report =
        new Verifier(Workers.none(), checked -> {}, false)
            .verify(new ByteArrayInputStream(server.archive(vote)));
    assertEquals(Optional.empty(), report.rejection());
    assertEquals(stored, new TreeSet<>(report.ballots().recorded()));
    for (String row :
        server.read(
            "SELECT CONCAT(tracker, ' ', batch) FROM ballot WHERE election = '"
                + vote.id()
                + "'")) {
      String[] cells = row.split(" ");
      assertTrue(Integer.parseInt(cells[1]) <= receipts.get(cells[0]).batch(), row);
    }
  }
}
