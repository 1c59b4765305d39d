package org.radslag.membership.register;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.radslag.membership.Fees;
import org.radslag.membership.file.Fault;
import org.radslag.membership.file.RegisterField;
import org.radslag.membership.file.RegisterReader;
import org.radslag.membership.file.RegisterRow;

/** Holds the rows of a file against the register and stages what would change. */
final class Comparison implements RegisterReader.Receiver {

  private static final int TELL_EVERY = 500;

  private final Map<String, Known> known;
  private final Staging staging;
  private final LocalDate asOf;
  private final IntConsumer progress;
  private final Map<RowKind, Integer> counts = new EnumMap<>(RowKind.class);
  private final Map<Integer, RowKind> kindOfLine = new HashMap<>();
  private final Set<String> inFile = new HashSet<>();
  private final int before;
  private int rows;
  private int faulty;
  private int nameless;
  private int lastLine;

  /**
   * @param known everybody in the register, by number
   * @param asOf the day from which changes hold
   * @param progress told now and then how many rows have been read
   */
  Comparison(Map<String, Known> known, Staging staging, LocalDate asOf, IntConsumer progress) {
    this.known = known;
    this.staging = staging;
    this.asOf = asOf;
    this.progress = progress;
    this.before = (int) known.values().stream().filter(Known::isMember).count();
  }

  @Override
  public void whole(int line, RegisterRow row) {
    count(line);
    inFile.add(row.number());
    Known now = known.get(row.number());
    RowKind kind = kind(now, row);
    counts.merge(kind, 1, Integer::sum);
    kindOfLine.put(line, kind);
    if (kind != RowKind.SAME) {
      stage(line, kind, now, row);
    }
  }

  @Override
  public void faulty(int line, String number, List<Fault> faults) {
    count(line);
    faulty++;
    if (number == null) {
      nameless++;
    } else {
      inFile.add(number);
    }
    faults.forEach(this::stage);
  }

  @Override
  public void withdraw(int line, Fault fault) {
    RowKind kind = kindOfLine.remove(line);
    counts.merge(kind, -1, Integer::sum);
    faulty++;
    stage(fault);
    try {
      staging.remove(line);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** After the last row: whoever is a member and not in the file is about to end. */
  void finish() {
    int position = lastLine;
    for (Known person : known.values()) {
      if (person.isMember() && !inFile.contains(person.row().number())) {
        counts.merge(RowKind.ENDED, 1, Integer::sum);
        write(++position, RowKind.ENDED, person.id(), asOf, person.row(), null, null);
      }
    }
    try {
      staging.finish();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  int count(RowKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Members before. */
  int before() {
    return before;
  }

  int rows() {
    return rows;
  }

  int faulty() {
    return faulty;
  }

  int nameless() {
    return nameless;
  }

  int faults() {
    return staging.faultCount();
  }

  private void count(int line) {
    lastLine = line;
    if (++rows % TELL_EVERY == 0) {
      progress.accept(rows);
    }
  }

  private static RowKind kind(Known now, RegisterRow row) {
    if (now == null || !now.isMember()) {
      return RowKind.NEW;
    }
    Set<RegisterField> differences = now.row().differences(row);
    if (differences.isEmpty()) {
      return RowKind.SAME;
    }
    return RegisterRow.isMove(differences) ? RowKind.MOVED : RowKind.CHANGED;
  }

  private void stage(int line, RowKind kind, Known now, RegisterRow row) {
    Fees old = now == null ? null : now.fees();
    Fees fees = fees(old, row);
    boolean replaced =
        old != null
            && (fees == null
                || !fees.paidFrom().equals(old.paidFrom())
                    && !fees.paidFrom().isAfter(old.lastPaidOn()));
    write(
        line,
        kind,
        now == null ? UUID.randomUUID() : now.id(),
        from(now, row),
        row,
        fees,
        replaced ? old.paidFrom() : null);
  }

  /** A first affiliation holds since she joined, a later one since the day of the file. */
  private LocalDate from(Known now, RegisterRow row) {
    boolean first = now == null && row.joinedOn() != null && row.joinedOn().isBefore(asOf);
    return first ? row.joinedOn() : asOf;
  }

  /** The run of fees as it becomes; a date before the known one corrects it. */
  static Fees fees(Fees old, RegisterRow row) {
    if (row.lastPaidOn() == null) {
      return null;
    }
    if (old == null) {
      return new Fees(row.lastPaidOn(), row.lastPaidOn(), row.paidUntil());
    }
    if (row.lastPaidOn().isBefore(old.lastPaidOn())) {
      LocalDate from =
          old.paidFrom().isBefore(row.lastPaidOn()) ? old.paidFrom() : row.lastPaidOn();
      return new Fees(from, row.lastPaidOn(), row.paidUntil());
    }
    return old.renewed(row.lastPaidOn(), row.paidUntil());
  }

  private void stage(Fault fault) {
    try {
      staging.add(fault);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void write(
      int position,
      RowKind kind,
      UUID member,
      LocalDate from,
      RegisterRow row,
      Fees fees,
      LocalDate dropped) {
    try {
      staging.add(position, kind, member, from, row, fees, dropped);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
