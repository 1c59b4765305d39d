package org.radslag.membership.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;

/** What a file is told to be, and what is said of files that are no register. */
class RegisterFileTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEADINGS =
      "Medlemsnummer;Förnamn;Efternamn;Partiförening;Senast betald;Betald t.o.m.;"
          + "Skyddade personuppgifter\r\n";
  private static final String ROW =
      "200001;Åsa;Ängsäter;Mälarstad Ekudden;2026-01-01;2026-12-31;N\r\n";

  @Test
  void every_way_to_write_swedish_letters_gives_the_same_rows() {
    String text = HEADINGS + ROW.repeat(20);
    List<byte[]> files =
        List.of(
            text.getBytes(UTF_8),
            marked(text, UTF_8, 0xEF, 0xBB, 0xBF),
            marked(text, UTF_16LE, 0xFF, 0xFE),
            marked(text, UTF_16BE, 0xFE, 0xFF),
            text.getBytes(UTF_16LE),
            text.getBytes(UTF_16BE),
            text.getBytes(WINDOWS));
    for (byte[] file : files) {
      List<List<String>> rows = rows(RegisterFile.open(file));
      assertEquals(20, rows.size());
      assertEquals("Åsa", rows.get(0).get(1));
      assertEquals("Mälarstad Ekudden", rows.get(19).get(3));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void the_separator_is_found_out(String separator) {
    String text = (HEADINGS + ROW).replace(";", separator);
    RegisterFile file = RegisterFile.open(text.getBytes(UTF_8)).value();
    assertEquals(separator.charAt(0), file.layout().separator());
    assertEquals(7, file.layout().headings().size());
    assertTrue(file.layout().missing().isEmpty());
  }

  @Test
  void quoted_values_hold_separators_quotes_and_line_breaks_and_lines_are_counted_right() {
    String text =
        HEADINGS
            + "1;\"Å;sa\";\"Äng\"\"säter\";\"Mälar\r\nstad\";2026-01-01;2026-12-31;N\r\n"
            + "\r\n"
            + ROW;
    List<Integer> lines = new ArrayList<>();
    RegisterFile.open(text.getBytes(UTF_8))
        .value()
        .forEach(
            row -> {
              lines.add(row.line());
              return Outcome.done(row);
            });
    assertEquals(List.of(2, 5), lines);
    List<String> first = rows(RegisterFile.open(text.getBytes(UTF_8))).get(0);
    assertEquals(List.of("1", "Å;sa", "Äng\"säter", "Mälar\r\nstad"), first.subList(0, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "MEDLEMSNR, NUMBER",
    "E-postadress, EMAIL",
    "'Betald t.o.m.', PAID_UNTIL",
    "Röstar i:, VOTES_IN",
    "member number, NUMBER",
    "Zip code, POSTAL_CODE"
  })
  void headings_are_known_by_many_names(String heading, RegisterField field) {
    assertEquals(field, RegisterField.named(heading).orElseThrow());
  }

  @Test
  void headings_that_nobody_knows_are_shown_and_not_used() {
    Layout layout =
        RegisterFile.open(("Stjärntecken;" + HEADINGS + "x;" + ROW).getBytes(UTF_8))
            .value()
            .layout();
    assertEquals(List.of("Stjärntecken"), layout.unused());
    assertEquals(layout.fields(), Layout.fields(layout.written()));
  }

  @Test
  void a_register_without_the_mark_of_protection_is_not_read_before_the_office_has_said_more() {
    String text = HEADINGS.replace(";Skyddade personuppgifter", "");
    assertEquals(
        "[PROTECTED]",
        RegisterFile.open(text.getBytes(UTF_8)).value().layout().missing().toString());
  }

  @Test
  void an_empty_file_is_told_so() {
    assertRefused("empty", new byte[0]);
    assertRefused("empty", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    assertRefused("empty", "\r\n\r\n".getBytes(UTF_8));
  }

  @Test
  void a_picture_is_told_to_be_a_picture() {
    assertRefused("picture", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13));
    assertRefused("picture", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F'));
  }

  @Test
  void a_workbook_is_told_to_be_a_workbook_and_an_archive_an_archive() throws IOException {
    assertRefused("workbook", zip("xl/workbook.xml"));
    assertRefused("workbook", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0));
    assertRefused("archive", zip("register.csv"));
  }

  @Test
  void other_binary_files_are_told_to_be_no_text() {
    assertRefused("pdf", "%PDF-1.7 x".getBytes(UTF_8));
    byte[] noise = new byte[5_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 ^ i >> 3);
    }
    assertRefused("binary", noise);
  }

  @Test
  void a_file_marked_as_utf8_that_is_not_names_the_line() {
    byte[] file =
        marked((HEADINGS + ROW + ROW).replace("Å", "\u00c5"), ISO_8859_1, 0xEF, 0xBB, 0xBF);
    Refusal refusal = refusal(file);
    assertEquals("membership.file.not-text", refusal.reason());
    assertEquals(1, refusal.details().get(0));
  }

  @Test
  void a_file_cut_in_the_middle_of_a_character_is_told_to_be_cut() {
    byte[] whole = (HEADINGS + ROW + "200008;Å").getBytes(UTF_8);
    assertRefused("cut-character", Arrays.copyOf(whole, whole.length - 1));
    byte[] wide = marked(HEADINGS + ROW, UTF_16LE, 0xFF, 0xFE);
    assertRefused("cut-character", Arrays.copyOf(wide, wide.length - 1));
  }

  @Test
  void a_quote_that_never_closes_names_the_line_it_is_on() {
    Refusal refusal = refusalOfRows(HEADINGS + ROW + ROW + "3;\"Åsa;Äng\r\n" + ROW);
    assertEquals("membership.file.open-quote", refusal.reason());
    assertEquals(4L, ((Number) refusal.details().get(0)).longValue());
    assertEquals(
        "membership.file.open-quote",
        refusalOfRows(HEADINGS + ROW + "3;\"Åsa;Äng\r\n" + ROW.repeat(5_000)).reason());
  }

  @Test
  void a_quote_in_the_wrong_place_names_the_line() {
    Refusal refusal = refusalOfRows(HEADINGS + ROW + "3;\"Åsa\"x;Äng;A;;;N\r\n" + ROW);
    assertEquals("membership.file.quote", refusal.reason());
    assertEquals(3L, ((Number) refusal.details().get(0)).longValue());
  }

  @Test
  void a_quote_inside_a_name_is_a_character_like_others() {
    String text = HEADINGS + "1;Karl \"Kalle\";Ek;A;;;N\r\n" + ROW.repeat(2_000);
    assertEquals(2_001, rows(RegisterFile.open(text.getBytes(UTF_8))).size());
  }

  @Test
  void a_million_columns_are_refused_at_the_first_row_that_is_too_long() {
    assertEquals(
        "membership.file.long-row", refusal(";".repeat(1_000_000).getBytes(UTF_8)).reason());
    assertEquals(
        "membership.file.long-row",
        refusal(("Medlemsnummer;".repeat(500_000) + "\r\n").getBytes(UTF_8)).reason());
    assertEquals(
        "membership.file.long-row",
        refusalOfRows(HEADINGS + ROW + "x;".repeat(1_000_000) + "\r\n").reason());
  }

  @Test
  void sixty_columns_are_read_and_sixty_one_refused() {
    String more = ";x".repeat(FileLimits.COLUMNS - 7);
    String headings = HEADINGS.strip() + more + "\r\n";
    assertTrue(RegisterFile.open(headings.getBytes(UTF_8)).isDone());
    assertRefused("columns", (HEADINGS.strip() + more + ";x\r\n").getBytes(UTF_8));
  }

  @Test
  void more_rows_than_a_register_has_are_refused() {
    String text = HEADINGS + "1;;;;;;\r\n".repeat(FileLimits.ROWS + 1);
    assertEquals("membership.file.rows", refusalOfRows(text).reason());
  }

  @Test
  void a_file_that_is_too_large_is_refused_unread() {
    assertRefused("large", new byte[FileLimits.BYTES + 1]);
  }

  @Test
  void a_file_of_one_column_or_of_unknown_headings_is_told_so() {
    assertRefused("separator", "Medlemsnummer\r\n1\r\n".getBytes(UTF_8));
    assertRefused("separator", "a|b|c\r\n1|2|3\r\n".getBytes(UTF_8));
    assertRefused("headings", "200001;Åsa;Ängsäter\r\n".getBytes(UTF_8));
  }

  @Test
  void a_last_line_without_an_end_is_noticed() {
    assertTrue(RegisterFile.open((HEADINGS + ROW).getBytes(UTF_8)).value().endsWhole());
    assertTrue(RegisterFile.open(marked(HEADINGS + ROW, UTF_16LE, 0xFF, 0xFE)).value().endsWhole());
    assertFalse(RegisterFile.open((HEADINGS + ROW.strip()).getBytes(UTF_8)).value().endsWhole());
  }

  private static void assertRefused(String reason, byte[] file) {
    assertEquals("membership.file." + reason, refusal(file).reason());
  }

  private static Refusal refusal(byte[] file) {
    return RegisterFile.open(file).reasons().get(0);
  }

  private static Refusal refusalOfRows(String text) {
    return RegisterFile.open(text.getBytes(UTF_8))
        .value()
        .forEach(row -> Outcome.done(row))
        .reasons()
        .get(0);
  }

  private static List<List<String>> rows(Outcome<RegisterFile> file) {
    List<List<String>> rows = new ArrayList<>();
    assertTrue(
        file.value()
            .forEach(
                row -> {
                  rows.add(row.cells());
                  return Outcome.done(row);
                })
            .isDone());
    return rows;
  }

  private static byte[] marked(String text, Charset charset, int... mark) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bytes(mark));
    file.writeBytes(text.getBytes(charset));
    return file.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(HEADINGS.getBytes(UTF_8));
    }
    return file.toByteArray();
  }
}
