package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  private final Map<String, Integer> promised = new java.util.concurrent.ConcurrentHashMap<>();
  private volatile StockServer server;

  @Test
  void no_receipt_is_lost_when_server_and_database_are_killed() throws Exception {
    killed(1);
  }

  @Test
  @Tag("deep")
  void no_receipt_is_lost_in_ten_kills() throws Exception {
    killed(10);
  }

  private void killed(int times) throws Exception {
    try (DebianDatabase database = DebianDatabase.start(DIRECTORY)) {
      Map<String, String> settings = settings(database);
      server = StockServer.start(DIRECTORY, settings).awaitReady();
      int ballots = PER_KILL * (times + 1);
      PlantedVote vote;
      try (Connection connection = connect(database)) {
        vote = PlantedVote.in(connection, ballots);
      }
      ExecutorService hands = Executors.newFixedThreadPool(HANDS);
      try {
        Queue<PlantedVote.Voter> waiting = new ConcurrentLinkedQueue<>(vote.voters());
        List<Future<Void>> casting = cast(hands, vote, waiting);
        for (int kill = 1; kill <= times; kill++) {
          await(PER_KILL * kill);
          server.kill();
          database.killAndRestart();
          server = StockServer.start(DIRECTORY, settings).awaitReady();
        }
        for (Future<Void> hand : casting) {
          hand.get();
        }
      } finally {
        hands.shutdownNow();
      }
      assertEquals(ballots, promised.size());
      assertOnBoard(database, vote);
    } finally {
      server.close();
    }
  }

  private List<Future<Void>> cast(
      ExecutorService hands, PlantedVote vote, Queue<PlantedVote.Voter> waiting) {
    List<Future<Void>> casting = new java.util.ArrayList<>();
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
        HttpResponse<String> answer = HTTP.send(post(vote, voter, ballot), strings());
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

  private static HttpResponse.BodyHandler<String> strings() {
    return HttpResponse.BodyHandlers.ofString();
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
        Json.compact(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .asMembers("An answer")
            .values();
    String note = answer.get("receipt").asText("The receipt");
    int batch = Integer.parseInt(note.replaceAll("(?s).*\"batch\":([0-9]+)}.*", "$1"));
    promised.put(answer.get("tracker").asText("The tracker"), batch);
  }

  private void await(int receipts) throws InterruptedException {
    while (promised.size() < receipts - PER_KILL / 2) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void assertOnBoard(DebianDatabase database, PlantedVote vote) throws Exception {
    Set<String> stored = new TreeSet<>();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE election SET closes_at = SYSDATE(6), hours = '24' WHERE id = '"
              + vote.id()
              + "'");
      ResultSet row = statement.executeQuery("SELECT tracker FROM ballot");
      while (row.next()) {
        stored.add(row.getString(1));
      }
      assertEquals(new TreeSet<>(promised.keySet()), stored);
      while (!state(statement).equals("TALLIED")) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    byte[] archive =
        HTTP.send(
                HttpRequest.newBuilder(
                        URI.create(
                            server.address()
                                + "elections/"
                                + vote.uuid()
                                + "/"
                                + vote.uuid()
                                + ".bel"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    Report report =
        new Verifier(Workers.none(), checked -> {}, false)
            .verify(new ByteArrayInputStream(archive));
    assertEquals(Optional.empty(), report.rejection());
    assertEquals(stored, new TreeSet<>(report.ballots().recorded()));
    assertTrue(promised.values().stream().allMatch(batch -> batch >= 1));
  }

  private static String state(Statement statement) throws java.sql.SQLException {
    try (ResultSet row = statement.executeQuery("SELECT state FROM election")) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(DebianDatabase database) throws Exception {
    return DriverManager.getConnection(
        database.url(),
        "radslag_migrate",
        java.nio.file.Files.readString(database.secrets().resolve("radslag_migrate.password"))
            .strip());
  }

  private static Map<String, String> settings(DebianDatabase database) {
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
