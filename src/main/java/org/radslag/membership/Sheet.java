package org.radslag.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A file of values that opens in an office program: UTF-8 with a mark, semicolons. A value that the
 * program would take for a formula gets an apostrophe before it; the register import takes it away
 * again.
 */
public final class Sheet {

  private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r', '\n', '|');

  private final CSVPrinter printer;

  public Sheet(Writer out) {
    try {
      out.write('\uFEFF');
      printer =
          new CSVPrinter(
              out,
              CSVFormat.Builder.create()
                  .setDelimiter(';')
                  .setQuote('"')
                  .setRecordSeparator("\r\n")
                  .get());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Writes one row. */
  public void row(Object... values) {
    try {
      for (Object value : values) {
        printer.print(harmless(value == null ? "" : value.toString()));
      }
      printer.println();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The value, so that no program computes it. */
  static String harmless(String value) {
    return !value.isEmpty() && FORMULA.contains(value.charAt(0)) ? "'" + value : value;
  }

  /** A value as it was before {@link #harmless}. */
  public static String plain(String value) {
    return value.length() > 1 && value.charAt(0) == '\'' && FORMULA.contains(value.charAt(1))
        ? value.substring(1)
        : value;
  }
}
