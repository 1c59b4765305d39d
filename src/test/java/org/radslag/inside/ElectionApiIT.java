package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.inside.SecretVotes.Vote;
import org.radslag.inside.SecretVotes.Voter;
import org.radslag.kernel.PersonId;

/** Elections as programs meet them, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class ElectionApiIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ArquillianResource URL url;

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject SecretVotes votes;
  @Inject Clock clock;

  @Test
  void a_ballot_is_cast_by_whoever_it_belongs_to_and_each_refusal_has_its_number()
      throws Exception {
    Vote vote = votes.open(8, true, Duration.ofHours(2));
    Voter voter = vote.voters().get(0);
    String session = sessionOf(voter.person());
    byte[] ballot = votes.ballot(vote, voter.credential(), SecretVotes.YES);
    HttpResponse<String> cast = cast(vote, session, ballot);
    assertEquals(201, cast.statusCode(), cast.body());
    assertTrue(cast.body().contains("\"tracker\":\"" + Hash.base64(ballot) + "\""));
    HttpResponse<String> again = cast(vote, session, ballot);
    assertEquals(200, again.statusCode());
    assertEquals(cast.body(), again.body());
    HttpResponse<String> broken = cast(vote, session, "{}".getBytes(StandardCharsets.UTF_8));
    assertEquals(422, broken.statusCode());
    assertTrue(broken.body().contains("\"check\":301"), broken.body());
    assertEquals(403, cast(vote, sessionOf(vote.voters().get(1).person()), ballot).statusCode());
    assertEquals(401, cast(vote, null, ballot).statusCode());
    assertEquals(403, foreign(vote, session, ballot).statusCode());
    Vote waiting = votes.sealed(8, true, clock.instant().plus(Duration.ofHours(2)));
    byte[] early = votes.ballot(waiting, waiting.voters().get(0).credential(), SecretVotes.YES);
    assertEquals(409, cast(waiting, session, early).statusCode());
    HttpResponse<String> status =
        get(
            "/api/elections/"
                + vote.uuid()
                + "/ballots/"
                + Hash.base64(ballot).replace('+', '-').replace('/', '_'),
            null);
    assertEquals("{\"status\":\"waiting\",\"batch\":1}", status.body());
  }

  @Test
  void a_reply_that_is_cut_off_after_the_commit_is_given_again() throws Exception {
    Vote vote = votes.open(8, true, Duration.ofHours(2));
    Voter voter = vote.voters().get(0);
    String session = sessionOf(voter.person());
    byte[] ballot = votes.ballot(vote, voter.credential(), SecretVotes.YES);
    Socket line = sent(vote, session, ballot, ballot.length);
    while (recorded(vote) == 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    line.close();
    HttpResponse<String> again = cast(vote, session, ballot);
    assertEquals(200, again.statusCode());
    assertTrue(again.body().contains("receipt"), again.body());
    assertEquals(1, recorded(vote));
    votes.close(vote);
    votes.await(vote.id(), ElectionState.TALLIED);
    HttpResponse<String> late = cast(vote, session, ballot);
    assertEquals(200, late.statusCode());
    assertEquals(again.body(), late.body());
  }

  @Test
  void a_request_that_is_cut_off_leaves_nothing_and_the_whole_ballot_is_taken_afterwards()
      throws Exception {
    Vote vote = votes.open(8, true, Duration.ofHours(2));
    Voter voter = vote.voters().get(0);
    String session = sessionOf(voter.person());
    byte[] ballot = votes.ballot(vote, voter.credential(), SecretVotes.YES);
    sent(vote, session, ballot, ballot.length - 1).close();
    HttpResponse<String> whole = cast(vote, session, ballot);
    assertEquals(201, whole.statusCode());
    assertTrue(whole.body().contains("receipt"), whole.body());
    assertEquals(1, recorded(vote));
  }

  /** A line on which so much of a ballot has been sent and nothing has been read. */
  private Socket sent(Vote vote, String session, byte[] ballot, int much) throws IOException {
    String head =
        "POST /api/elections/"
            + vote.uuid()
            + "/ballots HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Sec-Fetch-Site: same-origin\r\nCookie: radslag="
            + session
            + "\r\nContent-Length: "
            + ballot.length
            + "\r\n\r\n";
    Socket socket = new Socket("127.0.0.1", url.getPort());
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(ballot, 0, much);
    socket.getOutputStream().flush();
    return socket;
  }

  private int recorded(Vote vote) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement ask =
            connection.prepareStatement("SELECT COUNT(*) FROM ballot WHERE election = ?")) {
      ask.setString(1, vote.id().toString());
      ResultSet row = ask.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void what_is_public_of_an_election_is_there_for_anybody_and_her_own_line_for_the_voter()
      throws Exception {
    Vote vote = votes.open(8, true, Duration.ofHours(2));
    String path = "/api/elections/" + vote.uuid();
    assertTrue(get("/api/elections", null).body().contains(vote.uuid()));
    String seen = get(path, null).body();
    assertFalse(seen.contains("\"own\""), seen);
    String record =
        Json.compact(seen.getBytes(StandardCharsets.UTF_8))
            .asMembers("An election")
            .values()
            .get("election")
            .asText("The record");
    assertEquals(vote.record().fingerprint(), Hash.base64(record.getBytes(StandardCharsets.UTF_8)));
    Voter voter = vote.voters().get(0);
    String own = get(path, sessionOf(voter.person())).body();
    assertTrue(own.contains(voter.credential().publicKey().text()), own);
    assertEquals(404, get("/api/elections/nothing", null).statusCode());

    HttpResponse<String> archive =
        get("/elections/" + vote.uuid() + "/" + vote.uuid() + ".bel", null);
    assertEquals(200, archive.statusCode());
    assertTrue(archive.body().startsWith("BELENIOS"), archive.body().substring(0, 8));
    assertEquals(404, get("/elections/" + vote.uuid() + "/other.bel", null).statusCode());
    String described = get("/openapi", null).body();
    assertTrue(described.contains("/api/elections/{uuid}/ballots"), described);
  }

  private HttpResponse<String> cast(Vote vote, String session, byte[] ballot) throws Exception {
    return send(
        request("/api/elections/" + vote.uuid() + "/ballots", session)
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofByteArray(ballot)));
  }

  private HttpResponse<String> foreign(Vote vote, String session, byte[] ballot) throws Exception {
    return send(
        request("/api/elections/" + vote.uuid() + "/ballots", session)
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(HttpRequest.BodyPublishers.ofByteArray(ballot)));
  }

  private HttpResponse<String> get(String path, String session) throws Exception {
    return send(request(path, session).GET());
  }

  private HttpRequest.Builder request(String path, String session) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + url.getPort() + path));
    return session == null ? request : request.header("Cookie", "radslag=" + session);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private String sessionOf(PersonId person) throws Exception {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO sign_in_session (id, token_hash, person, created_at, last_seen_at,"
                    + " agent) SELECT UUID(), ?, ?, t, t, 'test' FROM (SELECT SYSDATE(6) + INTERVAL"
                    + " shift_micros MICROSECOND AS t FROM clock_shift) now")) {
      insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(secret));
      insert.setString(2, person.toString());
      insert.executeUpdate();
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
