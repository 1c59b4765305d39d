package org.radslag.membership.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radslag.kernel.Outcome;

/**
 * Reads every row of a file: what is whole goes to one side, faults to the other. Two rows with the
 * same number are both faulty, because nobody can tell which of them is the member.
 */
public final class RegisterReader {

  /** What takes the rows. */
  public interface Receiver {

    /** A row without faults. It may be taken back by {@link #withdraw}. */
    void whole(int line, RegisterRow row);

    /**
     * A row with faults, all of them.
     *
     * @param number the member's number, or null when it cannot be read
     */
    void faulty(int line, String number, List<Fault> faults);

    /** The row of this line, taken as whole before, turns out to be faulty. */
    void withdraw(int line, Fault fault);
  }

  private record Seen(int line, boolean whole) {}

  private final RegisterFile file;
  private final KnownAssociations associations;
  private final Set<String> secretNumbers;
  private final LocalDate asOf;
  private final Map<String, Seen> seen = new HashMap<>();

  /**
   * @param secretNumbers numbers of members whose values are not shown, whatever the file says
   * @param asOf the day the file tells of
   */
  public RegisterReader(
      RegisterFile file,
      KnownAssociations associations,
      Set<String> secretNumbers,
      LocalDate asOf) {
    this.file = file;
    this.associations = associations;
    this.secretNumbers = secretNumbers;
    this.asOf = asOf;
  }

  /** Reads; answers how many rows there were, or why the file cannot be read to its end. */
  public Outcome<Integer> read(Receiver receiver) {
    Outcome<Integer> read =
        file.forEach(
            raw -> {
              take(raw, receiver);
              return Outcome.done(raw);
            });
    return read.isDone() && read.value() == 0
        ? Outcome.refused("membership.file.only-headings")
        : read;
  }

  private void take(RegisterFile.Raw raw, Receiver receiver) {
    RowReading reading = new RowReading(raw, file.layout(), associations, asOf);
    reading.number().filter(secretNumbers::contains).ifPresent(known -> reading.keepSecret());
    Optional<RegisterRow> row = reading.row();
    String number = reading.number().orElse(null);
    Seen other =
        number == null ? null : seen.putIfAbsent(number, new Seen(raw.line(), row.isPresent()));
    if (other != null) {
      reading.fault(RegisterField.NUMBER, "duplicate", other.line);
      if (other.whole) {
        receiver.withdraw(
            other.line,
            Fault.of(other.line, RegisterField.NUMBER, number, "duplicate", raw.line()));
        seen.put(number, new Seen(other.line, false));
      }
    }
    if (reading.faults().isEmpty()) {
      receiver.whole(raw.line(), row.orElseThrow());
    } else {
      receiver.faulty(raw.line(), number, reading.faults());
    }
  }
}
