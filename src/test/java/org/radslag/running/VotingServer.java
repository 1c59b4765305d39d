package org.radslag.running;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.record.Hash;

/**
 * A server and a database of their own, as in production, that a test or a measurement may kill.
 */
public final class VotingServer implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int PIECE = 1 << 22;
  private static final int LONGEST_WORD = 100;

  private final Path directory;
  private final Map<String, String> own;
  private final DebianDatabase database;
  private volatile StockServer server;

  private VotingServer(Path directory, Map<String, String> own) throws Exception {
    this.directory = directory;
    this.own = own;
    database = DebianDatabase.start(directory);
    server = StockServer.start(directory, settings());
  }

  /** Starts both in an empty directory. */
  public static VotingServer start(Path directory) throws Exception {
    return start(directory, Map.of());
  }

  /** Starts both with settings of their own, named as environment variables. */
  static VotingServer start(Path directory, Map<String, String> own) throws Exception {
    VotingServer started = new VotingServer(directory, own);
    try {
      started.server.awaitReady();
      return started;
    } catch (AssertionError refused) {
      started.close();
      throw refused;
    }
  }

  /** Ends both as a power cut would, and starts them again. */
  void killAndRestart() throws Exception {
    server.kill();
    database.killAndRestart();
    server = StockServer.start(directory, settings()).awaitReady();
  }

  /** An open vote with so many voters. */
  public PlantedVote planted(int voters) throws Exception {
    try (Connection connection = connect()) {
      return PlantedVote.in(connection, voters);
    }
  }

  PlantedVote planted(int voters, Question.Homomorphic question) throws Exception {
    try (Connection connection = connect()) {
      return PlantedVote.in(connection, voters, question);
    }
  }

  /** One whose roll is frozen and that waits for its keys. */
  PlantedVote frozen(int voters, Question.Homomorphic question) throws Exception {
    try (Connection connection = connect()) {
      return PlantedVote.frozen(connection, voters, question);
    }
  }

  URL address() throws IOException {
    return server.address();
  }

  /** Hands in a ballot as a voter's page does. */
  public HttpResponse<String> post(PlantedVote vote, PlantedVote.Voter voter, byte[] ballot)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(
                URI.create(server.address() + "api/elections/" + vote.uuid() + "/ballots"))
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", "__Host-radslag=" + voter.session())
            .POST(HttpRequest.BodyPublishers.ofByteArray(ballot))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The archive as anybody downloads it. */
  byte[] archive(PlantedVote vote) throws IOException, InterruptedException {
    String path = "elections/" + vote.uuid() + "/" + vote.uuid() + ".bel";
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  /** The trackers in the archive, in its order. */
  List<String> board(PlantedVote vote) throws Exception {
    List<String> trackers = new ArrayList<>();
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive(vote)));
    for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
      if (step.get().event().type() == EventType.BALLOT) {
        trackers.add(Hash.base64(step.get().data().get(0)));
      }
    }
    return trackers;
  }

  /** The first column of every row. */
  public List<String> read(String sql) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  /** Changes rows with the account that may change everything. */
  void update(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  void awaitState(PlantedVote vote, String state) throws Exception {
    String ask = "SELECT state FROM election WHERE id = '" + vote.id() + "'";
    while (!read(ask).get(0).equals(state)) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** Bytes of the server's heap that something still holds: the count makes it collect first. */
  public long heldBytes() throws IOException, InterruptedException {
    String last = "";
    for (String line : server.command("GC.class_histogram").split("\n")) {
      last = line.isBlank() ? last : line;
    }
    return Long.parseLong(last.strip().split("\\s+")[2]);
  }

  /** Writes all that the server has in memory, garbage too, to a file in its directory. */
  Path dumpHeap() throws IOException, InterruptedException {
    Path dump = directory.resolve("heap.hprof");
    Files.deleteIfExists(dump);
    server.command("GC.heap_dump", "-all", dump.toString());
    return dump;
  }

  /** Every file of server and database that holds one of these words. */
  List<Path> filesThatHold(List<String> words) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (holds(file, words)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /** Read piece by piece: what hangs over the end of one is at the beginning of the next. */
  private static boolean holds(Path file, List<String> words) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String before = "";
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        String text = before + new String(piece, StandardCharsets.ISO_8859_1);
        if (words.stream().anyMatch(text::contains)) {
          return true;
        }
        before = text.substring(Math.max(0, text.length() - LONGEST_WORD));
      }
      return false;
    }
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(
        database.url(),
        "radslag_migrate",
        Files.readString(database.secrets().resolve("radslag_migrate.password")).strip());
  }

  private Map<String, String> settings() {
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
    settings.put("RADSLAG_PUBLIC_URL", "https://radslag.example.org");
    settings.put("RADSLAG_MAIL_PORT", "1");
    settings.put("RADSLAG_MAIL_FROM", "radslag@example.org");
    settings.put("RADSLAG_OFFICE_FIRST_EMAIL", "expeditionen@example.org");
    settings.putAll(own);
    return settings;
  }
}
