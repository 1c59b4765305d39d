package org.radslag.membership.file;

import java.util.HexFormat;
import java.util.Optional;

/** Recognises files that are something else than text, to say what they are. */
final class FileKind {

  private static final int LOOK_AT = 4096;
  private static final double MOST_CONTROLS = 0.02;

  private FileKind() {}

  /** The key of the sentence that says what the file is instead of text; empty for text. */
  static Optional<String> refusal(byte[] file) {
    String head = HexFormat.of().formatHex(file, 0, Math.min(8, file.length));
    if (head.startsWith("504b0304") || head.startsWith("d0cf11e0a1b11ae1")) {
      return Optional.of(isWorkbook(file) ? "membership.file.workbook" : "membership.file.archive");
    }
    if (head.startsWith("1f8b") || head.startsWith("377abcaf") || head.startsWith("52617221")) {
      return Optional.of("membership.file.archive");
    }
    if (head.startsWith("89504e47") || head.startsWith("ffd8ff") || head.startsWith("47494638")) {
      return Optional.of("membership.file.picture");
    }
    if (head.startsWith("25504446")) {
      return Optional.of("membership.file.pdf");
    }
    return controls(file) > MOST_CONTROLS
        ? Optional.of("membership.file.binary")
        : Optional.empty();
  }

  /**
   * The older workbooks are OLE files; the newer and the open ones are archives with these parts.
   */
  private static boolean isWorkbook(byte[] file) {
    if ((file[0] & 0xFF) == 0xD0) {
      return true;
    }
    String names =
        new String(
            file, 0, Math.min(file.length, LOOK_AT), java.nio.charset.StandardCharsets.ISO_8859_1);
    return names.contains("xl/")
        || names.contains("[Content_Types].xml")
        || names.contains("application/vnd.oasis.opendocument.spreadsheet");
  }

  /** The share of control characters other than zero, which UTF-16 is full of. */
  private static double controls(byte[] file) {
    int look = Math.min(file.length, LOOK_AT);
    int controls = 0;
    for (int i = 0; i < look; i++) {
      int b = file[i] & 0xFF;
      controls += b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
    }
    return look == 0 ? 0 : (double) controls / look;
  }
}
