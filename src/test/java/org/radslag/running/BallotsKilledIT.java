package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/**
 * Server and database are killed while ballots come in. Whoever got a receipt finds her ballot on
 * the board, in the batch that the receipt names; whoever got none sends the same bytes again.
 */
class BallotsKilledIT {

  private static final Path DIRECTORY = Path.of("target", "killed").toAbsolutePath();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int HANDS = 6;
  private static final int PER_KILL = 40;

  private static DebianDatabase database;
  private static volatile StockServer server;

  private final Map<String, Integer> promised = new ConcurrentHashMap<>();

  @BeforeAll
  static void install() throws Exception {
    database = DebianDatabase.start(DIRECTORY);
    server = StockServer.start(DIRECTORY, settings()).awaitReady();
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
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
    PlantedVote vote = planted(10);
    for (PlantedVote.Voter voter : vote.voters().subList(0, 9)) {
      castUntilReceipt(vote, voter);
    }
    hoursPass(vote, "12");
    assertEquals(List.of(), board(vote));
    castUntilReceipt(vote, vote.voters().get(9));
    hoursPass(vote, "9,10,11,12,13,14,15");
    while (board(vote).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertEquals(List.copyOf(new TreeSet<>(promised.keySet())), board(vote));
  }

  /**
   * Makes it a vote since the day before yesterday, with other hours, and waits until they have.
   */
  private static void hoursPass(PlantedVote vote, String hours) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE election SET opens_at = DATE(SYSDATE()) - INTERVAL 14 HOUR, hours = '"
              + hours
              + "' WHERE id = '"
              + vote.id()
              + "'");
      int before = batch(statement, vote);
      while (batch(statement, vote) == before) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private static int batch(Statement statement, PlantedVote vote) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT batch FROM election WHERE id = '" + vote.id() + "'")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** The trackers in the archive that is to be downloaded, in its order. */
  private static List<String> board(PlantedVote vote) throws Exception {
    List<String> trackers = new ArrayList<>();
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive(vote)));
    for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
      if (step.get().event().type() == EventType.BALLOT) {
        trackers.add(Hash.base64(step.get().data().get(0)));
      }
    }
    return trackers;
  }

  private static PlantedVote planted(int voters) throws Exception {
    try (Connection connection = connect()) {
      return PlantedVote.in(connection, voters);
    }
  }

  private void killed(int times) throws Exception {
    int ballots = PER_KILL * (times + 1);
    PlantedVote vote = planted(ballots);
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      Queue<PlantedVote.Voter> waiting = new ConcurrentLinkedQueue<>(vote.voters());
      List<Future<Void>> casting = cast(hands, vote, waiting);
      for (int kill = 1; kill <= times; kill++) {
        await(PER_KILL * kill);
        server.kill();
        database.killAndRestart();
        server = StockServer.start(DIRECTORY, settings()).awaitReady();
      }
      for (Future<Void> hand : casting) {
        hand.get();
      }
    } finally {
      hands.shutdownNow();
    }
    assertEquals(ballots, promised.size());
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
    for (int attempt = 0; attempt < 50; attempt++) {
      try {
        HttpResponse<String> answer =
            HTTP.send(post(vote, voter, ballot), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 201 || answer.statusCode() == 200) {
          keep(answer.body());
          return;
        }
      } catch (IOException gone) {
        // Nobody there: the page says so, and tries again.
      }
      TimeUnit.SECONDS.sleep(3);
    }
    throw new AssertionError("No receipt after 50 attempts");
  }

  private HttpRequest post(PlantedVote vote, PlantedVote.Voter voter, byte[] ballot)
      throws IOException {
    return HttpRequest.newBuilder(
            URI.create(server.address() + "api/elections/" + vote.uuid() + "/ballots"))
        .header("Content-Type", "application/json")
        .header("Sec-Fetch-Site", "same-origin")
        .header("Cookie", "radslag=" + voter.session())
        .POST(HttpRequest.BodyPublishers.ofByteArray(ballot))
        .build();
  }

  private void keep(String body) {
    Map<String, Json> answer =
        Json.compact(body.getBytes(StandardCharsets.UTF_8)).asMembers("An answer").values();
    String note = answer.get("receipt").asText("The receipt");
    int batch = Integer.parseInt(note.replaceAll("(?s).*\"batch\":([0-9]+)}.*", "$1"));
    promised.put(answer.get("tracker").asText("The tracker"), batch);
  }

  private void await(int receipts) throws InterruptedException {
    while (promised.size() < receipts - PER_KILL / 2) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void assertOnBoard(PlantedVote vote) throws Exception {
    Set<String> stored = new TreeSet<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      String own = " WHERE election = '" + vote.id() + "'";
      ResultSet row = statement.executeQuery("SELECT tracker FROM ballot" + own);
      while (row.next()) {
        stored.add(row.getString(1));
      }
      assertEquals(new TreeSet<>(promised.keySet()), stored);
      statement.executeUpdate(
          "UPDATE election SET closes_at = SYSDATE(6) WHERE id = '" + vote.id() + "'");
      while (!state(statement, vote).equals("TALLIED")) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    Report report =
        new Verifier(Workers.none(), checked -> {}, false)
            .verify(new ByteArrayInputStream(archive(vote)));
    assertEquals(Optional.empty(), report.rejection());
    assertEquals(stored, new TreeSet<>(report.ballots().recorded()));
    assertTrue(promised.values().stream().allMatch(batch -> batch >= 1));
  }

  private static byte[] archive(PlantedVote vote) throws Exception {
    String path = "elections/" + vote.uuid() + "/" + vote.uuid() + ".bel";
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private static String state(Statement statement, PlantedVote vote) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT state FROM election WHERE id = '" + vote.id() + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect() throws Exception {
    return DriverManager.getConnection(
        database.url(),
        "radslag_migrate",
        Files.readString(database.secrets().resolve("radslag_migrate.password")).strip());
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("RADSLAG_DB_URL", database.url());
    for (String account : List.of("", "MIGRATION_")) {
      String name = account.isEmpty() ? "radslag_app" : "radslag_migrate";
      settings.put("RADSLAG_DB_" + account + "USER", name);
      settings.put(
          "RADSLAG_DB_" + account + "PASSWORD_FILE",
          database.secrets().resolve(name + ".password").toString());
    }
    settings.put("RADSLAG_SECRETS", database.secrets().toString());
    settings.put("RADSLAG_MAIL_HOST", "127.0.0.1");
    settings.put("RADSLAG_MAIL_PORT", "1");
    settings.put("RADSLAG_MAIL_FROM", "radslag@example.org");
    settings.put("RADSLAG_COOKIE_SECURE", "false");
    settings.put("RADSLAG_OFFICE_FIRST_EMAIL", "expeditionen@example.org");
    return settings;
  }
}
