package org.radslag.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.group.Group;

/**
 * What somebody finds who takes everything after the votes are cast: the files of the database, the
 * log, the mail, all that is in the server's memory, and what she overheard on the line. No voter's
 * code, secret, randomness or choice, and no trustee's share.
 */
class ForensicIT {

  private static final Path DIRECTORY = Path.of("target", "forensic").toAbsolutePath();
  private static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  private static final String ABROAD = "Ska kanariefågeln från Şile flyga?";

  private static VotingServer server;

  private final Canaries secrets = new Canaries();
  private final Question.Homomorphic question =
      new Question.Homomorphic(List.of(canary("Ja"), canary("Nej")), true, 1, 1, ABROAD);
  private final Canaries choices = new Canaries();

  @BeforeAll
  static void install() throws Exception {
    server =
        VotingServer.start(
            DIRECTORY,
            Map.of(
                "RADSLAG_COOKIE_SECURE",
                "false",
                "RADSLAG_MAIL_PORT",
                String.valueOf(TestDatabase.mail().getSmtp().getPort())));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static String canary(String word) {
    return word + "Kanarie" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void nothing_tells_after_14_casts() throws Exception {
    nothingTells(14, 2);
  }

  @Test
  @Tag("deep")
  void nothing_tells_after_300_casts() throws Exception {
    nothingTells(300, 20);
  }

  /** So many cast in a browser, the others by a program. */
  private void nothingTells(int voters, int inBooth) throws Exception {
    PlantedVote vote = server.frozen(voters, question);
    question.answers().forEach(answer -> choices.text("choice " + answer, answer));
    Path overheard = Files.createDirectories(DIRECTORY.resolve("line-" + voters)).resolve("said");
    try (Wire wire = new Wire(server.address(), overheard)) {
      Product product = new Product(wire.address());
      KeyRound keys = new KeyRound(server, product, vote);
      Election election = keys.open();
      keys.secrets(secrets);
      mailTo(product, vote.voters().get(0));
      for (PlantedVote.Voter voter : vote.voters().subList(0, inBooth)) {
        remember(voter, vote.uuid());
        inBooth(product, vote, voter);
      }
      for (PlantedVote.Voter voter : vote.voters().subList(inBooth, voters)) {
        remember(voter, vote.uuid());
        assertEquals(201, cast(product, vote, voter, ballot(election, voter), "").statusCode());
      }
      Path heap = server.dumpHeap();
      assertFoundWhereItIs(heap, vote, election, product);
      assertEquals(Set.of(), secrets.in(DIRECTORY));
      assertEquals(Set.of(), choices.in(overheard.getParent()));
      keys.count();
      server.dumpHeap();
      assertEquals(Set.of(), secrets.in(DIRECTORY));
      assertEquals(Set.of(), choices.in(overheard.getParent()));
    }
  }

  private void mailTo(Product product, PlantedVote.Voter voter) throws IOException {
    String address = PlantedVote.address(voter.person());
    new Visit(product).open("/access/sign-in.xhtml").press("send", "email", address);
    Files.writeString(DIRECTORY.resolve("mail"), new Letterbox(address).next());
  }

  private void remember(PlantedVote.Voter voter, String uuid) throws GeneralSecurityException {
    secrets.text("code of " + voter.pseudonym(), voter.code());
    secrets.text("code of " + voter.pseudonym(), voter.code().replace("-", ""));
    secrets.number("secret of " + voter.pseudonym(), new BigInteger(secret(voter, uuid)));
  }

  /** What her code gives a voter in this election, worked out without the product. */
  private static String secret(PlantedVote.Voter voter, String uuid)
      throws GeneralSecurityException {
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(
                new PBEKeySpec(voter.code().toCharArray(), uuid.getBytes(UTF_8), 1_000, 256))
            .getEncoded();
    String secret = new BigInteger(1, key).mod(GROUP.order()).toString();
    assertEquals(voter.credential().publicKey(), GROUP.generator().power(GROUP.exponent(secret)));
    return secret;
  }

  private static void inBooth(Product product, PlantedVote vote, PlantedVote.Voter voter) {
    try (Chromium window = new Chromium(product, voter.session(), Chromium.PHONE)) {
      vote(window, new Trial(product, vote.uuid(), List.of()), voter).cast("receipt");
    }
  }

  /** A ballot, and every number that only its maker knows. */
  private byte[] ballot(Election election, PlantedVote.Voter voter) {
    Remembering random = new Remembering();
    byte[] ballot = PlantedVote.ballot(election, voter, 1, random);
    String open = new String(ballot, StandardCharsets.US_ASCII);
    random.again = true;
    while (!random.given.isEmpty()) {
      BigInteger number = GROUP.random(random).value();
      // Of the branches of a proof that are not true some of it is public.
      if (!open.contains(number.toString())) {
        secrets.number("randomness of " + voter.pseudonym(), number);
      }
    }
    return ballot;
  }

  /** Gives random bytes, and then the same once more. */
  private static final class Remembering extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final transient Deque<byte[]> given = new ArrayDeque<>();
    private boolean again;

    @Override
    public void nextBytes(byte[] bytes) {
      if (again) {
        byte[] earlier = given.remove();
        System.arraycopy(earlier, 0, bytes, 0, bytes.length);
      } else {
        super.nextBytes(bytes);
        given.add(bytes.clone());
      }
    }
  }

  private static HttpResponse<String> cast(
      Product product, PlantedVote vote, PlantedVote.Voter voter, byte[] ballot, String query) {
    return product.ask(
        "POST",
        "/api/elections/" + vote.uuid() + "/ballots" + query,
        HttpRequest.BodyPublishers.ofByteArray(ballot),
        "Content-Type",
        "application/json",
        "Sec-Fetch-Site",
        "same-origin",
        "Cookie",
        "radslag=" + voter.session());
  }

  /** The search must be able to find: what is known to be in each place is found there. */
  private static void assertFoundWhereItIs(
      Path heap, PlantedVote vote, Election election, Product product) throws IOException {
    PlantedVote.Voter last = vote.voters().get(vote.voters().size() - 1);
    BigInteger number = new BigInteger(last.credential().publicKey().text());
    product.get("/membership/import.xhtml", last.session());
    Set<String> found =
        new Canaries()
            .text("text", election.fingerprint())
            .bytes("characters", ABROAD.getBytes(StandardCharsets.UTF_16LE))
            .number("number", number)
            .text("person", last.person().toString())
            .text("mail", PlantedVote.number(vote.voters().get(0).person()))
            .in(DIRECTORY);
    List<String> missing = new ArrayList<>();
    for (String place :
        List.of(
            heap.getFileName() + ": text",
            heap.getFileName() + ": characters",
            heap.getFileName() + ": number",
            "ib_logfile0: number",
            "server.log: person",
            "said: number")) {
      if (!found.contains(place)) {
        missing.add(place);
      }
    }
    assertEquals(List.of(), missing, found::toString);
    assertTrue(Files.readString(DIRECTORY.resolve("mail")).length() > 100);
  }

  /** Each of these clients tells; the search must find it out. */
  @ParameterizedTest
  @ValueSource(strings = {"member", "query", "code", "secret", "booth"})
  void a_client_that_tells_is_found_out(String way) throws Exception {
    PlantedVote vote = server.planted(5, question);
    PlantedVote.Voter voter = vote.voters().get(0);
    remember(voter, vote.uuid());
    String choice = question.answers().get(0);
    secrets.text("choice", choice);
    Path line = Files.createDirectories(DIRECTORY.resolve("telling-" + way));
    try (Wire wire = new Wire(server.address(), line.resolve("said"))) {
      Product product = new Product(wire.address());
      byte[] ballot = vote.ballot(voter, 1);
      switch (way) {
        case "member" -> cast(product, vote, voter, with(ballot, "choice", choice), "");
        case "query" -> cast(product, vote, voter, ballot, "?choice=" + choice);
        case "code" -> cast(product, vote, voter, with(ballot, "code", voter.code()), "");
        case "secret" ->
            cast(product, vote, voter, with(ballot, "secret", secret(voter, vote.uuid())), "");
        default -> inTellingBooth(product, vote, voter, choice);
      }
      assertEquals(1, secrets.in(line).size());
      if (way.equals("code")) {
        assertTrue(
            secrets
                .in(server.dumpHeap().getParent())
                .contains("heap.hprof: code of " + voter.pseudonym()));
      }
    }
    Files.delete(line.resolve("said"));
  }

  private static byte[] with(byte[] ballot, String name, String value) {
    String text = new String(ballot, StandardCharsets.US_ASCII);
    return (text.substring(0, text.length() - 1) + ",\"" + name + "\":\"" + value + "\"}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void inTellingBooth(
      Product product, PlantedVote vote, PlantedVote.Voter voter, String choice) throws Exception {
    String whole = Files.readString(Path.of("src/main/webapp/booth/sending.js"));
    String telling =
        whole.replace(
            "body: ballot", "body: ballot.replace('{', '{\"choice\":\"" + choice + "\",')");
    assertTrue(!telling.equals(whole));
    try (Chromium window = new Chromium(product, voter.session(), Chromium.PHONE)) {
      window
          .page()
          .route(
              "**/booth/sending.js",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("text/javascript")
                          .setBody(telling)));
      vote(window, new Trial(product, vote.uuid(), List.of()), voter).press("cast");
      window.page().waitForResponse("**/ballots", () -> {});
    }
  }

  private static BoothVisit vote(Chromium window, Trial trial, PlantedVote.Voter voter) {
    String first = "[data-part=paper] .choice:has(b:has-text('JaKanarie'))";
    BoothVisit visit = new BoothVisit(window, trial).code(voter.code());
    window.page().click(first);
    return visit.review();
  }
}
