package org.radslag.membership.file;

/** The largest register file that is read. The limits are ten times a large district's. */
public final class FileLimits {

  /** Bytes in the file: 8 MiB. */
  public static final int BYTES = 8 << 20;

  /** Rows below the headings. */
  public static final int ROWS = 50_000;

  /** Columns. */
  public static final int COLUMNS = 60;

  /** Characters in one row, line breaks inside quotes included. */
  public static final int ROW_CHARACTERS = 40_000;

  /** Characters of a value that are kept to show a fault. */
  static final int SHOWN_CHARACTERS = 100;

  private FileLimits() {}
}
