package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.NoteSigner;

/** The registrar's page, saved and opened without any connection. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RegistrarPageIT {
  private static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  private static final String UUID = "Kb64m1hSyeRCFT";
  private static final String PASSPHRASE = "fyra ord på papper";
  private static final String LIST =
      "pseudonym;channel;name;address\nBBB;code;Ann Wik;Gatan 1\nAAA;reserve;;\nCCC;paper;;\n";

  @ArquillianResource URL address;
  @TempDir Path folder;
  private Product product;

  @BeforeEach
  void arrive() {
    product = new Product(address);
  }

  @ParameterizedTest
  @CsvSource({"sv", "en"})
  void the_page_makes_codes_that_the_server_side_reads_and_asks_nobody(String language)
      throws Exception {
    try (Chromium window = saved(language)) {
      fill(window.page(), LIST);
      window.page().click("#make");
      window.page().waitForSelector("#done:not([hidden])");
      Map<String, String> credentials = codes(text(window, "#codes"));
      assertEquals(List.of("AAA", "BBB"), List.copyOf(credentials.keySet()));
      Map<String, Json> halves = members(text(window, "#public"));
      assertEquals("[v, uuid, group, registrar, key, lines]", halves.keySet().toString());
      Map<String, String> lines = new LinkedHashMap<>();
      for (Json line : halves.get("lines").asItems("lines")) {
        Map<String, Json> one = line.asMembers("line").values();
        lines.put(
            one.get("pseudonym").asText("pseudonym"), one.get("credential").asText("credential"));
      }
      assertEquals(credentials, lines);
      assertEquals(electorate(lines).fingerprint(), window.page().innerText("#fingerprint"));
      NoteKey key = NoteKey.read(halves.get("key").asText("key"));
      assertEquals("example.org/registrar", key.name());
      Map<String, Json> inside = open(members(text(window, "#keyfile")));
      assertEquals(key, NoteKey.read(inside.get("public").asText("public")));
      assertEquals(key, NoteSigner.of(inside.get("signer").asText("signer"), key).key());
      assertEquals(2, window.page().locator("#letters article").count());
      window.look("registrar-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pseudonym;kanal             | pseudonym;channel. Rad (1)",
        "pseudonym;channel#AAA       | Rad (2)",
        "pseudonym;channel#AAA;post  | Rad (2)",
        "pseudonym;channel#0;code    | Rad (2)",
        "pseudonym;channel#A;code#A;code | två gånger. Rad (3)",
        "pseudonym;channel#A;paper   | Ingen rad behöver en kod"
      })
  void a_list_that_cannot_be_read_is_refused_with_its_line(String list, String said)
      throws Exception {
    try (Chromium window = saved("sv")) {
      fill(window.page(), list.strip().replace('#', '\n'));
      window.page().click("#make");
      window.page().waitForCondition(() -> !window.page().innerText("#fault").isEmpty());
      assertTrue(window.page().innerText("#fault").contains(said));
      assertTrue(window.page().isHidden("#done"));
    }
  }

  @Test
  void a_field_that_is_missing_is_asked_for() throws Exception {
    try (Chromium window = saved("sv")) {
      fill(window.page(), LIST);
      window.page().fill("#again", "något helt annat");
      window.page().click("#make");
      assertEquals("De två lösenfraserna är olika.", window.page().innerText("#fault"));
      window.page().fill("#uuid", "0");
      window.page().click("#make");
      assertTrue(window.page().innerText("#fault").startsWith("Beteckningen"));
    }
  }

  /** Downloads the page, compares its hash as people do, and opens the file, offline. */
  private Chromium saved(String language) throws Exception {
    String name = "registrar-" + language + ".html";
    String page = product.get("/tools/" + name, null).body();
    String published = product.get("/tools/index.xhtml", null).body();
    assertTrue(published.contains(Hash.hex(page)), "the published hash is another");
    Path file = Files.writeString(folder.resolve(name), page);
    Chromium window = new Chromium(product, null, Chromium.PHONE);
    window.offline(true);
    window.page().navigate(file.toUri().toString());
    return window;
  }

  private void fill(Page page, String list) throws Exception {
    page.fill("#uuid", UUID);
    page.fill("#realm", "example.org");
    page.fill("#title", "Provomröstning");
    page.fill("#name", "Kim Kodansvarig");
    page.setInputFiles("#list", Files.writeString(folder.resolve("list.csv"), list));
    page.fill("#passphrase", PASSPHRASE);
    page.fill("#again", PASSPHRASE);
  }

  private static String text(Chromium window, String link) throws Exception {
    Download download = window.page().waitForDownload(() -> window.page().click(link));
    return Files.readString(download.path());
  }

  /** Credentials by pseudonym, each derived from its code by the Java side. */
  private static Map<String, String> codes(String csv) {
    Map<String, String> credentials = new LinkedHashMap<>();
    for (String line : csv.strip().split("\n")) {
      String[] cells = line.split(";");
      if (!cells[0].equals("pseudonym")) {
        CredentialCode code = CredentialCode.typed(cells[2].toCharArray());
        assertEquals(code.credential(GROUP, UUID).publicKey().text(), cells[3]);
        credentials.put(cells[0], cells[3]);
      }
    }
    return credentials;
  }

  private static Electorate electorate(Map<String, String> lines) {
    Map<Element, Integer> weights = new LinkedHashMap<>();
    lines.values().forEach(one -> weights.put(GROUP.element(one), 1));
    return Electorate.of(weights);
  }

  private static Map<String, Json> members(String json) {
    return Json.compact(json.getBytes(StandardCharsets.UTF_8)).asMembers("file").values();
  }

  /** Opens a sealed file as the document of the ceremony says. */
  private static Map<String, Json> open(Map<String, Json> file) throws Exception {
    int iterations = file.get("iterations").asInt("iterations", 600_000, 600_000);
    PBEKeySpec spec =
        new PBEKeySpec(PASSPHRASE.toCharArray(), bytes(file.get("salt")), iterations, 256);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, bytes(file.get("iv"))));
    cipher.updateAAD(("radslag/registrar/v1|" + UUID + "|0").getBytes(StandardCharsets.UTF_8));
    byte[] plain = cipher.doFinal(bytes(file.get("data")));
    Arrays.fill(key, (byte) 0);
    return Json.compact(plain).asMembers("key file").values();
  }

  private static byte[] bytes(Json base64) {
    return Base64.getDecoder().decode(base64.asText("a part"));
  }
}
