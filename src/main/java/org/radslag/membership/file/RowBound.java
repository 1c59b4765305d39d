package org.radslag.membership.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Passes text on as long as no row is longer than a row may be, so that a file without separators,
 * with a million columns or with a quote that never closes stops where it goes wrong.
 */
final class RowBound extends FilterReader {

  /** A row was too long. */
  static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    final transient long line;
    final transient boolean inQuotes;

    TooLong(long line, boolean inQuotes) {
      super("row too long");
      this.line = line;
      this.inQuotes = inQuotes;
    }
  }

  private final char separator;
  private long line = 1;
  private long rowStart = 1;
  private int rowLength;
  private boolean inQuotes;
  private boolean fieldStart = true;

  RowBound(Reader text, char separator) {
    super(text);
    this.separator = separator;
  }

  /** The line on which an open quote's row began, or 0 when no quote is open. */
  long openQuote() {
    return inQuotes ? rowStart : 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      pass((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      pass(buffer[offset + i]);
    }
    return count;
  }

  private void pass(char c) throws TooLong {
    if (c != '"') {
      fieldStart = !inQuotes && (c == separator || c == '\n' || c == '\r');
    } else if (inQuotes) {
      // The second of two quotes inside a quoted value opens it again.
      inQuotes = false;
      fieldStart = true;
    } else if (fieldStart) {
      inQuotes = true;
      fieldStart = false;
    }
    line += c == '\n' ? 1 : 0;
    if (!inQuotes && c == '\n') {
      rowStart = line;
      rowLength = 0;
    } else if (++rowLength > FileLimits.ROW_CHARACTERS) {
      throw new TooLong(rowStart, inQuotes);
    }
  }
}
