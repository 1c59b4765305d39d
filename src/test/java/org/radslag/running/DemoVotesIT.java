package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.group.Group;

/** The secret votes of the demo, each taken on from where it stands by those whose turn it is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DemoVotesIT {

  private static final Path JAR = Path.of("target/radslag-verifier.jar").toAbsolutePath();
  private static final String VOTER = "200316";

  @ArquillianResource URL address;
  @TempDir Path desk;

  private Product product;
  private String out;

  @BeforeEach
  void the_product() {
    product = new Product(address);
  }

  @Test
  void the_counted_vote_has_400_ballots_of_300_voters_and_anybody_can_verify_it() throws Exception {
    String uuid = uuid("Simhallen i Almvik");
    assertEquals(0, jar("verify", archive(uuid).toString(), "--final", "--lang", "en"), out);
    assertTrue(out.contains("400") && out.contains("300"), out);
    Files.write(desk.resolve("roll.note"), bytes("/protocols/" + uuid + "/roll.note"));
    Files.write(desk.resolve("closing.note"), bytes("/protocols/" + uuid + "/closing.note"));
    for (String file :
        List.of("opening.pdf", "opening.p7s", "count.pdf", "count.p7s", "trial.bel")) {
      assertTrue(bytes("/protocols/" + uuid + "/" + file).length > 1000, file);
    }
    try (Chromium phone = new Chromium(product, session("200442"), Chromium.PHONE)) {
      Page page = phone.open("/membervotes/index.xhtml");
      assertThat(page.locator("main")).containsText("räknad");
      page.click("text=Simhallen i Almvik");
      assertThat(page.locator("main")).containsText("175");
      phone.look("demo-counted");
    }
  }

  @Test
  void an_appeal_against_the_counted_vote_is_made_and_dismissed_on_its_page() {
    String id =
        product.read("SELECT id FROM member_vote WHERE title = ?", "Simhallen i Almvik").get(0);
    String page = "/membervotes/result.xhtml?id=" + id;
    String decide = "Fastställ utfallet: Simhallen i Almvik";
    String settle = "Besvara ett överklagande: Simhallen i Almvik";
    assertTrue(new Visit(product, session("203578")).open("/").text().contains(decide));
    assertFalse(new Visit(product, session("200442")).open("/").text().contains(decide));
    new Visit(product, session("200442")).open(page).press("object", "objection", "Fel dag.");
    Visit committee = new Visit(product, session("218845")).open("/");
    assertTrue(committee.text().contains(settle), committee::text);
    committee.open(page);
    assertTrue(
        committee.pressFirst("dismiss", "answer", "Dagen var rätt.").location().isPresent(),
        committee::text);
    assertTrue(committee.open(page).text().contains("Dagen var rätt."));
  }

  @Test
  void the_vote_that_waits_is_opened_by_two_trustees_with_what_lies_at_home_with_them()
      throws Exception {
    String uuid = uuid("Samarbetet i Hallonäs");
    for (String[] trustee : new String[][] {{"200442", "1"}, {"201716", "3"}}) {
      Path key =
          Files.copy(
              TestDatabase.devices().resolve(uuid).resolve("trustee-" + trustee[1] + ".key"),
              desk.resolve("trustee-" + trustee[1] + ".key"));
      Path phrase = Files.writeString(desk.resolve("phrase"), "demo demo demo");
      Path answer = desk.resolve("answer-" + trustee[1] + ".json");
      assertEquals(
          0,
          jar(
              "trustee",
              "decrypt",
              archive(uuid).toString(),
              "--key",
              key.toString(),
              "--passphrase-file",
              phrase.toString(),
              "--out",
              answer.toString(),
              "--lang",
              "en"),
          out);
      try (Chromium window = new Chromium(product, session(trustee[0]), Chromium.DESK)) {
        Page page = window.open("/");
        assertThat(page.locator("#next")).containsText("Din tur som nyckelhållare: Samarbetet");
        page.click("text=Gör din del");
        window.look("demo-trustee");
        page.setInputFiles("#answer", answer);
        page.click("#deliver");
        assertThat(page.locator("[role=status]").first()).containsText("mottaget");
      }
    }
    try (Chromium window = new Chromium(product, null, Chromium.DESK)) {
      for (int tries = 0; tries < 60 && !state(uuid).equals("COUNTED"); tries++) {
        TimeUnit.SECONDS.sleep(1);
      }
      Page page = window.open("/elections/" + uuid + "/");
      assertThat(page.locator("main")).containsText("Räknad");
    }
    assertEquals(0, jar("verify", archive(uuid).toString(), "--final", "--lang", "en"), out);
  }

  @Test
  void the_code_in_the_letter_is_that_of_the_member_who_finds_the_open_vote_first_of_all()
      throws IOException {
    String uuid = uuid("Skolan i Norra Brunnsala");
    String code;
    try (Stream<String> index =
        Files.lines(TestDatabase.devices().resolve(uuid).resolve("index.csv"))) {
      code =
          index
              .filter(l -> l.startsWith("letter;"))
              .map(l -> l.split(";")[2])
              .findFirst()
              .orElseThrow();
    }
    Group group = Group.named("BELENIOS-2048").orElseThrow();
    assertEquals(
        List.of(
            CredentialCode.typed(code.toCharArray()).credential(group, uuid).publicKey().text()),
        product.read(
            "SELECT l.credential FROM election_line l JOIN election e ON e.id = l.election"
                + " JOIN member m ON m.id = l.member WHERE e.uuid = ? AND m.number = ?",
            uuid,
            VOTER));
    try (Chromium phone = new Chromium(product, session(VOTER), Chromium.PHONE)) {
      Page page = phone.open("/");
      assertThat(page.locator("#next")).containsText("Omröstning: Skolan i Norra Brunnsala");
      page.click("text=Läs och rösta");
      assertThat(page.locator("main")).containsText("En by utan skola");
      phone.look("demo-open");
    }
    try (Chromium desk = new Chromium(product, session("201674"), Chromium.DESK)) {
      Page page = desk.open("/membervotes/index.xhtml");
      assertThat(page.locator("section[aria-labelledby=others]")).containsText("Skolan");
      assertThat(page.locator("main")).not().containsText("Läs och rösta");
    }
  }

  private String state(String uuid) {
    return product.read("SELECT state FROM election WHERE uuid = ?", uuid).get(0);
  }

  private String uuid(String title) {
    return product.read("SELECT uuid FROM election WHERE title = ?", title).get(0);
  }

  private String session(String number) {
    String person = product.read("SELECT id FROM member WHERE number = ?", number).get(0);
    return product.sessionOf(UUID.fromString(person));
  }

  private Path archive(String uuid) throws IOException {
    return Files.write(
        desk.resolve(uuid + ".bel"), bytes("/elections/" + uuid + "/" + uuid + ".bel"));
  }

  private byte[] bytes(String path) throws IOException {
    try (InputStream in = URI.create(product.address() + path).toURL().openStream()) {
      return in.readAllBytes();
    }
  }

  private int jar(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Path file = desk.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file.toFile()).start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "The jar does not end.");
    out = Files.readString(file, StandardCharsets.UTF_8);
    return process.exitValue();
  }
}
