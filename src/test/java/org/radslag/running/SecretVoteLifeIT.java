package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.BeleniosTool;
import org.radslag.ballots.protocol.record.Hash;

/**
 * The whole life of a secret vote in browsers: a registrar and three trustees with saved pages, the
 * committee, voters in the booth. Nobody has more than her own files.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecretVoteLifeIT {
  private static final Path JAR = Path.of("target/radslag-verifier.jar").toAbsolutePath();
  private static final String COMMITTEE = "218845";
  private static final String REALM = "radslag";

  @ArquillianResource URL address;
  @TempDir Path folder;

  private Product product;
  private String uuid;
  private String id;
  private List<UUID> people;
  private Chromium committee;
  private final List<SeatedTrustee> trustees = new ArrayList<>();

  @Test
  void from_the_registrar_s_codes_to_a_signed_result_that_two_programs_verify() throws Exception {
    product = new Product(address);
    frozen();
    committee = new Chromium(product, product.sessionOf(numbered(COMMITTEE)), Chromium.DESK);
    appoint();
    Path saved = saved("registrar");
    try (SavedRegistrar registrar = new SavedRegistrar(saved, folder)) {
      makeTheKey();
      sealed(registrar);
      startOfVote();
      Trial vote = open(registrar);
      cast(vote);
      vote.close();
      count(vote);
    } finally {
      trustees.forEach(SeatedTrustee::close);
      committee.close();
    }
  }

  private void frozen() {
    String[] lines = product.get("/styleguide/election?frozen", null).body().split("\n");
    uuid = lines[0];
    id = lines[1];
    people = java.util.Arrays.stream(lines).skip(2).map(UUID::fromString).toList();
  }

  private UUID numbered(String number) {
    return UUID.fromString(
        product.read("SELECT CAST(id AS CHAR) FROM member WHERE number = ?", number).get(0));
  }

  private Page keys() {
    return committee.open("/elections/keys.xhtml?id=" + id);
  }

  /** Presses a button of the committee's and sees that it was not refused. */
  private void press(String button) {
    SeatedTrustee.send(committee.page(), button);
  }

  private Path fetch(String link) {
    Page page = committee.page();
    Download file = page.waitForDownload(() -> page.click(link));
    Path here = folder.resolve(file.suggestedFilename());
    file.saveAs(here);
    return here;
  }

  /** The registrar is the fourth of the members, the trustees are the first three. */
  private void appoint() throws Exception {
    Page page = keys();
    for (int place = 0; place <= 3; place++) {
      UUID person = people.get(place == 0 ? 3 : place - 1);
      String number =
          product.read("SELECT number FROM member WHERE id = ?", person.toString()).get(0);
      page.fill("#number-" + place, number);
      page.fill("#list-" + place, "Lista " + (char) ('A' + place));
    }
    press("appoint");
    Path page3 = saved("trustee");
    for (int place = 1; place <= 3; place++) {
      Path own = Files.createDirectory(folder.resolve("trustee" + place));
      trustees.add(new SeatedTrustee(product, people.get(place - 1), id, page3, own));
    }
  }

  /** The saved page of that name, its hash compared with the published one. */
  private Path saved(String name) throws Exception {
    String page = product.get("/tools/" + name + "-sv.html", null).body();
    assertTrue(product.get("/tools/index.xhtml", null).body().contains(Hash.hex(page)), name);
    return Files.writeString(folder.resolve(name + "-sv.html"), page);
  }

  /** The five steps of the ceremony; the second trustee goes home in the middle of it. */
  private void makeTheKey() {
    trustees.forEach(SeatedTrustee::begin);
    for (int step = 0; step < 4; step++) {
      if (step == 2) {
        trustees.get(1).comeBack();
      }
      trustees.forEach(SeatedTrustee::step);
    }
    assertEquals(3, committeeSees("section[aria-labelledby=aloud] dd"));
    press("takeOver");
  }

  private int committeeSees(String what) {
    return keys().locator(what).count();
  }

  private void sealed(SavedRegistrar registrar) {
    keys();
    Path list = fetch("#codes a");
    committee.page().setInputFiles("#codes #file", registrar.make(list, uuid, REALM));
    press("halves");
    Path statement = fetch("#rollSigned a");
    committee.page().setInputFiles("#rollSigned #file", registrar.sign(statement));
    press("roll");
    press("seal");
  }

  private void startOfVote() throws Exception {
    press("hold");
    trustees.forEach(SeatedTrustee::step);
    keys();
    press("write");
    trustees.get(2).comeBack();
    trustees.forEach(SeatedTrustee::step);
    try (SeatedAuditor auditor = new SeatedAuditor(product, people.get(8), id, REALM, folder)) {
      auditor.enrol("Lista R");
      auditor.sign(bytes("/protocols/" + uuid + "/opening.note"));
    }
    keys();
    press("prove");
  }

  /** Three voters fetch their codes from the registrar; a fourth votes on paper. */
  private Trial open(SavedRegistrar registrar) {
    List<Trial.Voter> voters = new ArrayList<>();
    for (UUID person : people.subList(4, 7)) {
      String pseudonym =
          product
              .read(
                  "SELECT pseudonym FROM election_line WHERE election = ? AND member = ?",
                  id,
                  person.toString())
              .get(0);
      voters.add(new Trial.Voter(person, registrar.handOut(pseudonym)));
    }
    Trial vote = new Trial(product, uuid, voters);
    vote.waitFor("open");
    product.get("/styleguide/election?paper=" + uuid + "&person=" + people.get(7), null);
    return vote;
  }

  private void cast(Trial vote) {
    Trial.Voter first = vote.voter();
    try (Chromium hers = vote.window(first, Chromium.PHONE)) {
      new BoothVisit(hers, vote).code(first.code()).mark("Nej").review().cast("receipt");
      new BoothVisit(hers, vote).code(first.code()).mark("Ja").review().cast("receipt");
    }
    for (String choice : List.of("Ja", "Blankt")) {
      Trial.Voter voter = vote.voter();
      try (Chromium hers = vote.window(voter, Chromium.PHONE)) {
        new BoothVisit(hers, vote).code(voter.code()).mark(choice).review().cast("receipt");
      }
    }
    try (Chromium hers = new Chromium(product, product.sessionOf(people.get(7)), Chromium.PHONE)) {
      hers.open(vote.booth());
      assertTrue(hers.page().isVisible("text=Du röstar på papper"));
    }
  }

  /** Two of three open the sum; all sign what came out. */
  private void count(Trial vote) throws Exception {
    for (int place : List.of(2, 0)) {
      trustees.get(place).step();
    }
    vote.waitFor("counted");
    String told = product.get("/api/elections/" + uuid, null).body();
    assertTrue(told.contains("\"result\":[[1,2,0]]"), told);
    byte[] archive = bytes("/elections/" + uuid + "/" + uuid + ".bel");
    Path file = Files.write(Files.createDirectory(folder.resolve("a")).resolve(uuid), archive);
    assertEquals(0, jar("verify", file.toString(), "--final"));
    assertEquals(
        0, BeleniosTool.verify(Files.createDirectory(folder.resolve("t")), uuid, archive).code());
    keys();
    press("writeCount");
    trustees.forEach(SeatedTrustee::step);
    signedByAll("opening");
    signedByAll("count");
    trustees.get(0).server().look("life-keys");
  }

  private byte[] bytes(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(product.address() + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private int jar(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("java", "-jar", JAR.toString()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "The verifier does not end.");
    return process.exitValue();
  }

  /** The protocol bears the signatures of three certificates. */
  private void signedByAll(String protocol) throws Exception {
    byte[] pdf = bytes("/protocols/" + uuid + "/" + protocol + ".pdf");
    CMSSignedData signed =
        new CMSSignedData(
            new CMSProcessableByteArray(pdf),
            bytes("/protocols/" + uuid + "/" + protocol + ".p7s"));
    assertEquals(3, signed.getSignerInfos().size());
    for (SignerInformation signer : signed.getSignerInfos()) {
      X509CertificateHolder own =
          signed.getCertificates().getMatches(null).stream()
              .filter(certificate -> signer.getSID().match(certificate))
              .findFirst()
              .orElseThrow();
      assertTrue(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own)));
    }
  }
}
