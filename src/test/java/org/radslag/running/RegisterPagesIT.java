package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;

/** The office reads a register in, reviews, saves and freezes it, in a browser. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RegisterPagesIT {

  private static final Path REGISTER = Path.of("src/main/resources/org/radslag/demo/register.csv");

  private static final double LONGEST_WORK_MILLIS = 180_000;

  @ArquillianResource URL address;

  private Product product;
  private Chromium desk;
  private Page page;

  @BeforeEach
  void the_office_opens_a_window() {
    product = new Product(address);
    desk = new Chromium(product, product.sessionOf(office()), Chromium.DESK);
    page = desk.page();
  }

  @AfterEach
  void nothing_is_left_open() {
    desk.open("/membership/import.xhtml");
    if (page.locator("a.primary").count() > 0) {
      page.click("a.primary");
      finished();
      page.click("#discard");
    }
    desk.close();
  }

  @Test
  void a_register_with_faults_is_reviewed_mended_and_saved_and_the_register_frozen()
      throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(REGISTER));
    String[] moved = cells(lines, 201);
    String home = moved[10];
    moved[10] = home.equals("Almvik") ? "Granudden" : "Almvik";
    moved[11] = "";
    moved[12] = moved[10];
    lines.set(201, String.join(";", moved));
    lines.set(412, lines.get(412).replaceFirst(";\\d{4}-\\d\\d-\\d\\d;", ";1987-02-30;"));
    String[] misspelled = cells(lines, 500);
    misspelled[10] += UUID.randomUUID().toString().substring(0, 1);
    misspelled[12] = misspelled[11].isEmpty() ? "" : misspelled[12];
    lines.set(500, String.join(";", misspelled));
    upload(String.join("\r\n", lines) + "\r\n");

    assertEquals("Granska registret före inläsning", page.innerText("h1"));
    desk.look("register-review-1280");
    assertTrue(page.innerText("main").contains("Datumet finns inte."));
    assertTrue(page.innerText("main").contains("413"));
    page.click("#save");
    assertTrue(page.innerText("#errors").contains("kryssa i att de ska lämnas utanför"));
    page.click("input.link");
    finished();
    assertFalse(page.innerText("main").contains("Menar du"));
    page.check("#leaveOut");
    page.click("#save");
    finished();
    assertEquals("Registret är sparat", page.innerText("h1"));
    desk.look("register-saved-1280");

    page.click("a.primary");
    desk.look("register-snapshots-1280");
    page.click("#take");
    desk.look("register-snapshot-1280");
    page.click("#check");
    assertTrue(page.innerText("main").contains("Fingeravtrycket stämmer."));

    upload(Files.readString(REGISTER));
    page.click("#save");
    finished();
    assertEquals("Registret är sparat", page.innerText("h1"));
  }

  @Test
  void a_phone_shows_the_review_and_every_list_without_sideways_scrolling() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(REGISTER));
    lines.set(300, lines.get(300).replaceFirst(";N;[a-z]+$", ";N;klingonska"));
    lines.set(301, lines.get(301).replaceFirst(";N;[a-z]+$", ";N;da"));
    lines.remove(310);
    upload(String.join("\r\n", lines) + "\r\n");
    String review = page.url().substring(product.address().length());
    String id = review.substring(review.indexOf("id="));
    page.setViewportSize(Chromium.PHONE, 900);
    for (String path :
        List.of(
            review,
            "/membership/faults.xhtml?" + id,
            "/membership/changes.xhtml?show=changed&" + id,
            "/membership/changes.xhtml?show=ended&" + id,
            "/membership/columns.xhtml?" + id,
            "/membership/import.xhtml",
            "/membership/associations.xhtml",
            "/membership/joins.xhtml",
            "/membership/snapshots.xhtml",
            "/membership/index.xhtml?q=200001")) {
      desk.open(path);
      page.setViewportSize(Chromium.PHONE, 900);
      desk.look("register-375-" + path.replaceAll("^/membership/|\\.xhtml.*show=|\\.xhtml.*", ""));
    }
  }

  @Test
  void faults_come_as_a_file() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(REGISTER));
    lines.set(300, lines.get(300).replaceFirst(";N;[a-z]+$", ";N;=1+1"));
    upload(String.join("\r\n", lines) + "\r\n");
    page.click("a[href*=faults]");
    Download file = page.waitForDownload(() -> page.click("#download"));
    assertEquals("felrader.csv", file.suggestedFilename());
    String text = Files.readString(file.path(), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFRad;Fält;Värde i filen;Vad som är fel\r\n301;Språk;'=1+1;"));
  }

  @Test
  void a_file_that_is_no_register_gets_a_sentence_beside_the_field() {
    desk.open("/membership/import.xhtml");
    page.setInputFiles(
        "#file",
        new FilePayload(
            "bild.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
    page.click("#send");
    assertTrue(page.innerText("#file-field").contains("Det här är en bild."));
    desk.look("register-no-register-1280");
  }

  @Test
  void columns_that_nobody_knows_are_asked_for() throws IOException {
    String heading = "Nyckel " + UUID.randomUUID();
    upload(Files.readString(REGISTER).replaceFirst("Medlemsnummer", heading));
    assertEquals("Vad står i kolumnerna?", page.innerText("h1"));
    page.click("a.primary");
    desk.look("register-columns-1280");
    page.click("#choose");
    assertTrue(page.innerText("#errors").contains("Ingen kolumn har valts för Medlemsnummer"));
    page.selectOption("select >> nth=0", "NUMBER");
    page.click("#choose");
    finished();
    assertEquals("Granska registret före inläsning", page.innerText("h1"));
  }

  @Test
  void a_protected_person_is_shown_once_and_only_when_asked() {
    desk.open("/membership/index.xhtml?q=200001");
    assertFalse(page.content().contains("Sixten"));
    page.click("tbody th a");
    assertFalse(page.content().contains("Sixten"));
    desk.look("register-protected-1280");
    page.click("#show");
    assertEquals("Sixten af Strömvidja", page.innerText("h1"));
    desk.look("register-protected-shown-1280");
    page.navigate(page.url() + "?id=" + member("200001"));
    assertFalse(page.content().contains("Sixten"));
  }

  @Test
  void a_list_of_members_comes_as_a_file() throws IOException {
    desk.open("/membership/associations.xhtml");
    desk.look("register-associations-1280");
    Download file = page.waitForDownload(() -> page.click("tr:has-text('Almvik') input.link"));
    String text = Files.readString(file.path(), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFMedlemsnummer;Namn;"));
    assertFalse(Arrays.stream(text.split("\r\n")).anyMatch(line -> line.contains(";+46")));
  }

  @Test
  void a_member_sees_her_association_and_what_the_register_says_of_her() {
    UUID leyla = UUID.fromString(member("200008"));
    for (int width : new int[] {Chromium.DESK, Chromium.PHONE}) {
      try (Chromium window = new Chromium(product, product.sessionOf(leyla), width)) {
        window.open("/mine/association.xhtml");
        assertTrue(window.page().innerText("main").contains("Mälarstad Hökaliden"));
        window.look("mine-association-" + width);
        window.open("/mine/details.xhtml");
        assertTrue(window.page().innerText("main").contains("leyla.stromvidja.2@medlem.example"));
        window.look("mine-details-" + width);
      }
    }
  }

  @Test
  void a_forged_id_is_not_found_and_a_broken_one_neither() {
    String session = product.sessionOf(office());
    for (String path : List.of("member", "review", "faults", "changes", "columns", "snapshot")) {
      for (String id : List.of(UUID.randomUUID().toString(), "x", "", "%00", "1' OR '1'='1")) {
        String asked =
            "/membership/" + path + ".xhtml?id=" + id.replace(" ", "%20").replace("'", "%27");
        assertEquals(404, product.get(asked, session).statusCode(), asked);
      }
    }
  }

  /** A member who works at the office. */
  private UUID office() {
    UUID person = UUID.fromString(member("240069"));
    product.grant(person, Role.OFFICE, null);
    return person;
  }

  private String member(String number) {
    return product.read("SELECT CAST(id AS CHAR) FROM member WHERE number = ?", number).get(0);
  }

  private static String[] cells(List<String> lines, int place) {
    return lines.get(place).split(";", -1);
  }

  private void upload(String text) {
    desk.open("/membership/import.xhtml");
    page.setInputFiles(
        "#file",
        new FilePayload("register.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.click("#send");
    finished();
  }

  /** Waits for the page that follows the work; it asks for itself again until then. */
  private void finished() {
    page.locator("h1").filter(new Locator.FilterOptions().setHasNotText("Ett ögonblick")).waitFor();
  }
}
