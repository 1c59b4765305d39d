package org.radslag.ballots.tools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.NoteSigner;

/**
 * What is in the registrar's sealed file (docs/protocol/ceremony.md, "Registrar"): her key, her
 * codes, and what became of them.
 *
 * @param roll hash of the roll statement she signed; empty before
 * @param edition how often the file has been saved
 */
record RegistrarBook(
    NoteSigner signer,
    Letterhead head,
    int edition,
    String roll,
    CodeList codes,
    List<Entry> journal) {

  private static final String HEADING = "pseudonym;what;how;day;for";
  private static final int CELLS = 5;

  /** What stands on letters and in the file for the server. */
  record Letterhead(String registrar, String title, String site) {}

  /**
   * Something that became of a line.
   *
   * @param what {@code out} (handed out), {@code blocked} or {@code reserve} (given to somebody)
   * @param how over what it was handed out: {@code letter}, {@code sms}, {@code call}, {@code
   *     person}; else empty
   * @param instead the blocked line in whose place a reserve was given; else empty
   */
  record Entry(String pseudonym, String what, String how, String day, String instead) {
    private String line() {
      return String.join(";", pseudonym, what, how, day, instead) + "\n";
    }
  }

  RegistrarBook {
    journal = List.copyOf(journal);
  }

  static RegistrarBook made(NoteSigner signer, Letterhead head, CodeList codes) {
    return new RegistrarBook(signer, head, 0, "", codes, List.of());
  }

  RegistrarBook signed(String hash) {
    return new RegistrarBook(signer, head, edition, hash, codes, journal);
  }

  RegistrarBook noted(Entry entry) {
    List<Entry> all = new ArrayList<>(journal);
    all.add(entry);
    return new RegistrarBook(signer, head, edition, roll, codes, all);
  }

  boolean isBlocked(String pseudonym) {
    return pseudonyms("blocked").contains(pseudonym);
  }

  boolean isAssigned(String pseudonym) {
    return pseudonyms("reserve").contains(pseudonym);
  }

  /** The lines of which this is said. */
  Set<String> pseudonyms(String what) {
    return journal.stream()
        .filter(entry -> entry.what().equals(what))
        .map(Entry::pseudonym)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Reserves that are in use: in place of a blocked line, or not. */
  Set<String> reserves(boolean instead) {
    return journal.stream()
        .filter(entry -> entry.what().equals("reserve") && !isBlocked(entry.pseudonym()))
        .filter(entry -> entry.instead().isEmpty() != instead)
        .map(Entry::pseudonym)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What is sealed, as the next edition. */
  Json next() {
    StringBuilder entries = new StringBuilder(HEADING + "\n");
    journal.forEach(entry -> entries.append(entry.line()));
    return Json.members(
        "signer", Json.text(signer.pkcs8()),
        "public", Json.text(signer.key().text()),
        "registrar", Json.text(head.registrar()),
        "title", Json.text(head.title()),
        "site", Json.text(head.site()),
        "edition", Json.number(edition + 1L),
        "roll", Json.text(roll),
        "codes", Json.text(codes.text()),
        "journal", Json.text(entries.toString()));
  }

  static RegistrarBook read(Json content) throws Refusal {
    Map<String, Json> m =
        content.exactly(
            "The registrar's file",
            "signer",
            "public",
            "registrar",
            "title",
            "site",
            "edition",
            "roll",
            "codes",
            "journal");
    return new RegistrarBook(
        NoteSigner.of(text(m, "signer"), NoteKey.read(text(m, "public"))),
        new Letterhead(text(m, "registrar"), text(m, "title"), text(m, "site")),
        m.get("edition").asInt("The edition", 0, Integer.MAX_VALUE),
        text(m, "roll"),
        CodeList.read(text(m, "codes")),
        entries(text(m, "journal")));
  }

  private static String text(Map<String, Json> members, String name) {
    return members.get(name).asText(name);
  }

  private static List<Entry> entries(String journal) {
    List<Entry> entries = new ArrayList<>();
    for (String line : journal.lines().skip(1).toList()) {
      String[] cells = line.split(";", -1);
      if (cells.length != CELLS) {
        throw new Malformed("The journal is damaged.");
      }
      entries.add(new Entry(cells[0], cells[1], cells[2], cells[3], cells[4]));
    }
    return entries;
  }

  @Override
  public String toString() {
    return "RegistrarBook[secret]";
  }
}
