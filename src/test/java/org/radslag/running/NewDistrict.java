package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an office does first with an empty installation, page by page. */
final class NewDistrict {
  private static final String FOLDER = "/org/radslag/demo/";
  private static final int EMAIL = 5;
  private static final int JOINED = 13;
  private static final int PAID_THROUGH = 15;
  private static final int PROTECTED = 16;
  private static final int LANGUAGE = 17;

  private final Visit office;

  NewDistrict(Visit office) {
    this.office = office;
  }

  /** Enters the associations, of which the register speaks. */
  void foundAssociations() throws IOException {
    Map<String, String> form = office.open("/membership/associations.xhtml").form("found");
    String page = form.remove("");
    for (String line : lines("associations.csv")) {
      String[] cells = line.split(",");
      boolean city = cells[1].equals("city");
      form.put("name", cells[0]);
      form.put("kind", cells[1].toUpperCase(java.util.Locale.ROOT));
      form.put("municipality", city ? "Mälarstad" : cells[0]);
      assertTrue(office.post(page, form).location().isPresent(), () -> line + office.text());
    }
  }

  /** Uploads the register, reads the preview, saves it. */
  void importRegister() throws IOException {
    office.open("/membership/import.xhtml");
    office.upload("send", "file", "register.csv", file("register.csv"));
    String review = office.location().orElseThrow(() -> new AssertionError(office.text()));
    office.awaitOn(review, "name=\"save\"");
    String said = office.text().replaceAll("[\\u00a0\\u202f]", " ");
    assertTrue(said.contains("10 600"), said);
    office.press("save");
    office.awaitOn(review, "/membership/snapshots.xhtml");
  }

  /** Plans a conference that takes motions for another month. */
  void planConference() {
    LocalDate deadline = LocalDate.now().plusDays(30);
    office
        .open("/motions/conference.xhtml")
        .press(
            "plan",
            "name",
            "Distriktskonferensen",
            "place",
            "Mälarstad",
            "firstDay",
            deadline.plusDays(60).toString(),
            "lastDay",
            deadline.plusDays(61).toString(),
            "deadline",
            deadline + "T23:59:59");
    assertTrue(office.location().isPresent(), office.text());
  }

  /** Gives all motions that wait their numbers. */
  void registerMotions() {
    office.open("/motions/office.xhtml").press("registerAll");
    assertTrue(office.location().isPresent(), office.text());
  }

  /** Writes a motion and hands it in. */
  static void fileMotion(Visit member) {
    member
        .open("/motions/write.xhtml")
        .press(
            "review",
            "title",
            "Cykelbanor som hänger ihop",
            "reasons",
            "Den som cyklar mellan två kommuner ska inte behöva gå av vid gränsen.",
            "clause",
            "att distriktsstyrelsen ska ta fram en plan för cykelvägar över kommungränser",
            "sender",
            "own",
            "language",
            "sv");
    assertTrue(member.location().isPresent(), member.text());
    member.follow().press("file");
    assertTrue(member.location().isPresent(), member.text());
    assertEquals(200, member.follow().status());
    assertTrue(member.text().contains("Din motion är inlämnad"), member.text());
  }

  /** The address of a member of long standing that nobody else has. */
  static String aMembersAddress() throws IOException {
    List<String[]> rows = lines("register.csv").stream().map(line -> line.split(";", -1)).toList();
    Map<String, Long> count =
        rows.stream()
            .map(row -> row[EMAIL])
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return rows.stream()
        .filter(row -> row[EMAIL].endsWith("@medlem.example") && count.get(row[EMAIL]) == 1)
        .filter(row -> row[PROTECTED].equals("N") && row[LANGUAGE].equals("sv"))
        .filter(row -> row[JOINED].compareTo("2020") < 0 && row[PAID_THROUGH].startsWith("2027"))
        .findFirst()
        .orElseThrow()[EMAIL];
  }

  private static List<String> lines(String name) throws IOException {
    String text = new String(file(name), StandardCharsets.UTF_8);
    return Arrays.stream(text.split("\\R")).skip(1).toList();
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream file = NewDistrict.class.getResourceAsStream(FOLDER + name)) {
      return file.readAllBytes();
    }
  }
}
