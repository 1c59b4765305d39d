package org.radslag.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A district without any demo data is set up by the office and the board, from the pages alone: its
 * arenas, positions, bodies and models, a mandate sheet, plans for both outcomes, and a change.
 */
class EmptyDistrictIT {
  private static final Path DIRECTORY = Path.of("target", "empty").toAbsolutePath();
  private static final String OFFICE = "kansliet@example.org";
  private static final List<String> CITY =
      List.of("Mälarstad Gamla hamnen", "Mälarstad Norrporten");
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

  private static DebianDatabase database;
  private static StockServer server;
  private static Product product;
  private static SmallRegister register;

  @BeforeAll
  static void install() throws Exception {
    database = DebianDatabase.start(DIRECTORY);
    server = StockServer.start(DIRECTORY, settings()).awaitReady();
    server.awaitSaid("The first account of the office is open");
    product = new Product(server.address());
    register = SmallRegister.of(CITY.get(0), CITY.get(1), "Almvik");
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
  }

  @Test
  void the_office_and_the_board_set_up_influence_from_the_pages_alone() throws Exception {
    Visit staff = signIn(OFFICE);
    register.found(staff);
    register.read(staff);
    String leads = register.email(0);
    String decides = register.email(1);
    try (Chromium desk = browser(staff, Chromium.DESK)) {
      Page office = desk.page();
      explains(desk, "/influence/index.xhtml", "/arenas/found.xhtml");
      role(desk, register.number(1), "BOARD");
      String city = arena(desk, "Mälarstad", "CITY", CITY);
      String almvik = arena(desk, "Almvik", "MUNICIPALITY", List.of("Almvik"));
      explains(desk, "/arenas/arena.xhtml?id=" + city, "/bodies/found.xhtml");
      position(desk, city, "OPPOSITION", "Valet 2022");
      body(desk, "GROUP", "Stadsgruppen", city, "5");
      presides(office, register.number(0), "GROUP_LEADER");
      body(desk, "LARGE_COUNCIL", "Stadens representantskap", city, "");
      assertThat(office.locator("main")).containsText("Mälarstad Norrporten");
      seat(office, register.numberIn(CITY.get(0)));
      body(desk, "CHAIRS_COUNCIL", "Almviks ordföranderåd", almvik, "");
      desk.look("empty-body");
      model(desk, city, "Stadens representantskap");
      sheet(desk, city);
      propose(desk, city);
      String change = office.url().replaceFirst(".*change=([0-9a-f-]+).*", "$1");
      try (Chromium phone = browser(signIn(decides), Chromium.PHONE)) {
        decide(phone, city, change);
        plan(phone, city, "MAJORITY", "large-council");
        plan(phone, city, "OPPOSITION", "low");
        meet(phone);
      }
    }
    try (Chromium phone = browser(signIn(leads), Chromium.PHONE)) {
      matter(phone);
    }
  }

  /** What is missing is said, with the way to the page where it is made. */
  private static void explains(Chromium desk, String path, String next) {
    Page page = desk.open(path);
    assertThat(page.locator("main a[href*='" + next.substring(next.lastIndexOf('/')) + "']"))
        .hasCount(1);
    desk.look("empty" + path.replaceAll("\\?.*|\\.xhtml", "").replace('/', '-'));
  }

  private static void role(Chromium desk, String number, String role) {
    Page page = desk.open("/office/roles.xhtml?q=" + number);
    page.locator("main a[href*='person=']").last().click();
    page.selectOption("#role", role);
    page.click("#give");
    assertThat(page.locator(".notice.ok")).isVisible();
  }

  private static String arena(Chromium desk, String name, String kind, List<String> homes) {
    Page page = desk.open("/arenas/found.xhtml");
    page.fill("#name", name);
    page.selectOption("#kind", kind);
    page.fill("#from", TODAY.toString());
    homes.forEach(home -> page.check("label:has-text(\"" + home + "\")"));
    page.click("#found");
    assertThat(page.locator(".notice.ok")).isVisible();
    return page.url().replaceFirst(".*id=([0-9a-f-]+).*", "$1");
  }

  private static void position(Chromium desk, String arena, String position, String basis) {
    Page page = desk.open("/arenas/position.xhtml?id=" + arena);
    page.selectOption("#position", position);
    page.fill("#from", TODAY.toString());
    page.fill("#basis", basis);
    page.click("#set");
    assertThat(page.locator(".notice.ok")).isVisible();
  }

  private static void body(Chromium desk, String form, String name, String arena, String seats) {
    Page page = desk.open("/bodies/found.xhtml");
    page.selectOption("#kind", form);
    page.fill("#name", name);
    page.selectOption("#arenaId", arena);
    page.fill("#seats", seats);
    page.click("#found");
    assertThat(page.locator(".notice.ok")).containsText("Organet är bildat");
  }

  private static void presides(Page page, String number, String post) {
    page.click("main a[href*='presidium.xhtml']");
    page.fill("#person", number);
    page.selectOption("#post", post);
    page.click("#give");
    assertThat(page.locator(".notice.ok")).isVisible();
  }

  private static void seat(Page page, String number) {
    page.locator("main a[href*='seat.xhtml']").first().click();
    page.fill("#person", number);
    page.fill("#from", TODAY.toString());
    page.click("#assign");
    assertThat(page.locator(".notice.ok")).isVisible();
  }

  private static void model(Chromium desk, String arena, String body) {
    Page page = desk.open("/influence/arena.xhtml?id=" + arena);
    desk.look("empty-influence-arena");
    page.click("main a[href*='enter.xhtml']");
    page.selectOption("#model", "LARGE_COUNCIL");
    page.selectOption("#body", new SelectOption().setLabel(body));
    page.fill("#since", TODAY.toString());
    page.fill("#basis", "Årsmötet § 12");
    page.click("#enter");
    assertThat(page.locator(".notice.ok")).containsText("Modellen är inskriven");
  }

  private static void sheet(Chromium desk, String arena) {
    Page page = desk.open("/matters/sheet.xhtml?arena=" + arena);
    desk.look("empty-sheet");
    page.click("main a[href*='propose.xhtml']");
    page.fill("#validFrom", TODAY.toString());
    page.fill("#basis", "Styrelsens förslag");
    page.fill("#topic0", "Avtal längre än fyra år");
    page.fill("#definition0", "Avtal som binder nästa fullmäktige.");
    page.selectOption("#level0", "COUNCIL");
    page.fill("#basis0", "Praxis");
    page.click("#propose");
    assertThat(page.locator(".notice.ok")).isVisible();
  }

  private static void propose(Chromium desk, String arena) {
    Page page = desk.open("/influence/switch.xhtml?id=" + arena);
    page.selectOption("#to", "chairs-council");
    page.fill("#on", TODAY.plusDays(30).toString());
    page.locator("form[action='switch.xhtml'] button").click();
    page.fill("#reason", "Frågorna hinner inte vänta på ett stort möte.");
    desk.look("empty-switch");
    page.click("#send");
    assertThat(page.locator("main")).containsText("Förslaget är lagt");
  }

  private static void decide(Chromium phone, String arena, String change) {
    Page page = phone.open("/matters/sheet.xhtml?arena=" + arena);
    page.click("#decide");
    assertThat(page.locator(".notice.ok")).isVisible();
    phone.open("/influence/change.xhtml?change=" + change);
    page.fill("#decision", "Distriktsstyrelsen § 3");
    page.click("#decide");
    assertThat(page.locator("main")).containsText("Beslutet är inskrivet");
    phone.look("empty-change");
  }

  private static void plan(Chromium phone, String arena, String position, String model) {
    Page page = phone.open("/influence/plan.xhtml?id=" + arena);
    page.fill("#electionOn", TODAY.plusYears(3).toString());
    page.selectOption("#position", position);
    page.selectOption("#model", model.toUpperCase(Locale.ROOT).replace('-', '_'));
    page.fill("#reason", "Så som kommissionen beskriver.");
    page.click("#prepare");
    assertThat(page.locator(".notice.ok")).isVisible();
  }

  /** The board plans a meeting of the council and calls it, as the rule set lets it. */
  private static void meet(Chromium phone) {
    Page page = phone.open("/meetings/plan.xhtml");
    page.selectOption("#body", new SelectOption().setLabel("Stadens representantskap"));
    page.fill("#title", "Första mötet");
    page.fill("#starts", TODAY.plusDays(5) + "T18:00");
    page.fill("#place", "Folkets hus");
    page.click("#save");
    page.fill("#title", "Öppnande");
    page.click("#save");
    phone.look("empty-agenda");
    page.click("#call");
    assertThat(page.locator("#errors")).containsText("Det som återstår");
    page.fill("#reason", "Svaret krävs före fullmäktige.");
    page.click("#call");
    assertThat(page.locator(".notice.ok")).containsText("Organet är kallat");
    assertThat(page.locator("aside")).containsText("Svaret krävs före fullmäktige.");
  }

  /** The leader of the group registers a matter and takes it up at the meeting. */
  private static void matter(Chromium phone) {
    Page page = phone.open("/matters/new.xhtml");
    if (page.locator("#title").count() == 0) {
      page.locator("main a[href*='new.xhtml?arena=']").first().click();
    }
    page.fill("#title", "Avtalet om hamnen");
    page.fill("#about", "Kommunen vill binda hamnen i tio år.");
    page.selectOption("#line", "0");
    page.selectOption("#ring", "BODY");
    page.click("#save");
    assertThat(page.locator("main")).containsText("Stadens representantskap");
    page.click("main a[href*='place.xhtml']");
    phone.look("empty-place");
    page.click("#place");
    assertThat(page.locator("main")).containsText("På dagordningen");
    phone.look("empty-matter");
  }

  private static Chromium browser(Visit visit, int width) {
    return new Chromium(product, visit.session().orElseThrow(), width);
  }

  private static Visit signIn(String email) {
    Letterbox letterbox = new Letterbox(email);
    Visit visit = new Visit(product);
    visit.open("/access/sign-in.xhtml").press("send", "email", email).follow();
    visit.press("enter", "code", letterbox.nextCode());
    assertTrue(visit.session().isPresent(), visit.text());
    return visit;
  }

  private static Map<String, String> settings() throws IOException {
    Path secrets = database.secrets();
    Map<String, String> settings = new HashMap<>();
    settings.put("RADSLAG_DB_URL", database.url());
    settings.put("RADSLAG_DB_USER", "radslag_app");
    settings.put("RADSLAG_DB_PASSWORD_FILE", secrets.resolve("radslag_app.password").toString());
    settings.put("RADSLAG_DB_MIGRATION_USER", "radslag_migrate");
    settings.put(
        "RADSLAG_DB_MIGRATION_PASSWORD_FILE",
        secrets.resolve("radslag_migrate.password").toString());
    settings.put("RADSLAG_SECRETS", Files.createDirectories(secrets).toString());
    settings.put("RADSLAG_COOKIE_SECURE", "false");
    settings.put("RADSLAG_PUBLIC_URL", "https://radslag.example.org");
    settings.put("RADSLAG_MAIL_HOST", "127.0.0.1");
    settings.put("RADSLAG_MAIL_PORT", String.valueOf(TestDatabase.mail().getSmtp().getPort()));
    settings.put("RADSLAG_MAIL_FROM", "radslag@example.org");
    settings.put("RADSLAG_OFFICE_FIRST_EMAIL", OFFICE);
    return settings;
  }
}
