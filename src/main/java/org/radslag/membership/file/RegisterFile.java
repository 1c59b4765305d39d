package org.radslag.membership.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Text;

/**
 * A register file whose characters, separator and headings are known. Rows are read one at a time,
 * as often as one likes.
 */
public final class RegisterFile {

  private static final char[] SEPARATORS = {';', ',', '\t'};

  private final byte[] bytes;
  private final TextEncoding encoding;
  private final Layout layout;

  private RegisterFile(byte[] bytes, TextEncoding encoding, Layout layout) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.layout = layout;
  }

  /** One row as the file has it; {@code line} is where it begins. */
  record Raw(int line, List<String> cells) {}

  /** What takes the rows of a file; it may refuse one, and then no more are read. */
  @FunctionalInterface
  interface Rows {
    Outcome<?> take(Raw row);
  }

  /** Opens a file, or refuses it with a sentence that says what it is and what to do. */
  public static Outcome<RegisterFile> open(byte[] bytes) {
    if (bytes.length > FileLimits.BYTES) {
      return Outcome.refused("membership.file.large", FileLimits.BYTES >> 20);
    }
    Optional<String> other = FileKind.refusal(bytes);
    if (other.isPresent()) {
      return Outcome.refused(other.get());
    }
    Outcome<TextEncoding> encoding = TextEncoding.of(bytes);
    if (!encoding.isDone()) {
      return Outcome.refused(encoding.reasons());
    }
    return headings(bytes, encoding.value());
  }

  public Layout layout() {
    return layout;
  }

  /** Whether the last line ends as the others do; if not, the file may have been cut. */
  public boolean endsWhole() {
    byte last = bytes.length == 0 ? 0 : bytes[bytes.length - 1];
    byte before = bytes.length < 2 ? 0 : bytes[bytes.length - 2];
    return last == '\n' || last == '\r' || last == 0 && (before == '\n' || before == '\r');
  }

  /** The same file read with other columns. */
  public RegisterFile with(List<RegisterField> fields) {
    return new RegisterFile(bytes, encoding, layout.with(fields));
  }

  /**
   * Hands over every row below the headings, blank lines left out.
   *
   * @return how many rows there were, or why the reading stopped
   */
  Outcome<Integer> forEach(Rows rows) {
    int[] count = {0};
    Outcome<?> read =
        read(
            bytes,
            encoding,
            layout.separator(),
            row -> {
              if (row.line == 1) {
                return Outcome.done(row);
              }
              if (++count[0] > FileLimits.ROWS) {
                return Outcome.refused("membership.file.rows", FileLimits.ROWS);
              }
              return rows.take(row);
            });
    return read.isDone() ? Outcome.done(count[0]) : Outcome.refused(read.reasons());
  }

  /** Chooses the separator under which most headings are known, then the one with most columns. */
  private static Outcome<RegisterFile> headings(byte[] bytes, TextEncoding encoding) {
    Layout best = null;
    Outcome<?> failure = Outcome.refused("membership.file.empty");
    for (char separator : SEPARATORS) {
      List<Raw> first = new ArrayList<>();
      // Stops after the first row: an answer that is not done ends the reading.
      Outcome<?> read =
          read(bytes, encoding, separator, row -> first.add(row) ? null : Outcome.done(row));
      if (first.isEmpty()) {
        failure = read.isDone() ? failure : read;
        continue;
      }
      Layout layout = layout(encoding, separator, first.get(0).cells);
      best = best == null || score(layout) > score(best) ? layout : best;
    }
    if (best == null) {
      return Outcome.refused(failure.reasons());
    }
    if (best.headings().size() == 1) {
      return Outcome.refused("membership.file.separator");
    }
    if (best.headings().size() > FileLimits.COLUMNS) {
      return Outcome.refused("membership.file.columns", best.headings().size(), FileLimits.COLUMNS);
    }
    if (known(best) == 0) {
      return Outcome.refused("membership.file.headings");
    }
    return Outcome.done(new RegisterFile(bytes, encoding, best));
  }

  private static Layout layout(TextEncoding encoding, char separator, List<String> cells) {
    List<String> headings = cells.stream().map(Text::line).toList();
    Set<RegisterField> taken = new HashSet<>();
    List<RegisterField> fields = new ArrayList<>();
    for (String heading : headings) {
      // A second column of the same name is left for the office to sort out.
      fields.add(RegisterField.named(heading).filter(taken::add).orElse(null));
    }
    return new Layout(encoding.charset().name(), separator, headings, fields);
  }

  private static int score(Layout layout) {
    return known(layout) * 1000 + Math.min(layout.headings().size(), 999);
  }

  private static int known(Layout layout) {
    return (int) layout.fields().stream().filter(java.util.Objects::nonNull).count();
  }

  /** Reads row by row until one is answered with null or a refusal. */
  private static Outcome<?> read(byte[] bytes, TextEncoding encoding, char separator, Rows rows) {
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(separator)
            .setQuote('"')
            .setIgnoreEmptyLines(false)
            .get();
    RowBound text = new RowBound(reader(bytes, encoding), separator);
    long line = 1;
    try (CSVParser parser = format.parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return Outcome.done(line);
        }
        List<String> cells = Arrays.asList(records.next().values());
        if (cells.size() == 1 && cells.get(0).isBlank() && line > 1) {
          continue;
        }
        if (line == 1 && cells.stream().allMatch(String::isBlank)) {
          return Outcome.refused("membership.file.empty");
        }
        Outcome<?> answer = rows.take(new Raw((int) line, cells));
        if (answer == null || !answer.isDone()) {
          return answer == null ? Outcome.done(line) : answer;
        }
      }
    } catch (UncheckedIOException | IllegalStateException failure) {
      return stopped(failure, text, line);
    } catch (IOException failure) {
      return stopped(failure, text, line);
    }
  }

  private static Outcome<?> stopped(Exception failure, RowBound text, long line) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RowBound.TooLong tooLong) {
        return tooLong.inQuotes
            ? Outcome.refused("membership.file.open-quote", tooLong.line)
            : Outcome.refused(
                "membership.file.long-row",
                tooLong.line,
                FileLimits.ROW_CHARACTERS,
                FileLimits.COLUMNS);
      }
    }
    return text.openQuote() > 0
        ? Outcome.refused("membership.file.open-quote", text.openQuote())
        : Outcome.refused("membership.file.quote", line);
  }

  private static Reader reader(byte[] bytes, TextEncoding encoding) {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, encoding.start(), bytes.length - encoding.start()),
        encoding.charset());
  }
}
