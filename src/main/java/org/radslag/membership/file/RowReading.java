package org.radslag.membership.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.radslag.kernel.Text;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Gender;
import org.radslag.membership.Sheet;

/** Reads the values of one row, gathering every fault in it. */
final class RowReading {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Set<RegisterField> ASSOCIATIONS =
      EnumSet.of(RegisterField.GEOGRAPHIC, RegisterField.BRANCH, RegisterField.VOTES_IN);

  private final int line;
  private final LocalDate asOf;
  private final KnownAssociations associations;
  private final Map<RegisterField, String> values = new EnumMap<>(RegisterField.class);
  private final List<Fault> faults = new ArrayList<>();
  private boolean secret;

  RowReading(RegisterFile.Raw raw, Layout layout, KnownAssociations associations, LocalDate asOf) {
    this.line = raw.line();
    this.asOf = asOf;
    this.associations = associations;
    List<String> cells = raw.cells();
    int columns = layout.headings().size();
    for (int i = 0; i < Math.min(columns, cells.size()); i++) {
      if (layout.fields().get(i) != null) {
        values.put(layout.fields().get(i), cells.get(i));
      }
    }
    // Whoever cannot be told to be unprotected is treated as protected.
    secret =
        cells.size() != columns
            || Values.flag(Text.line(values.get(RegisterField.PROTECTED))).orElse(true);
    if (cells.size() != columns) {
      faults.add(
          Fault.of(
              line, null, "", cells.size() < columns ? "short" : "wide", cells.size(), columns));
      return;
    }
    values.replaceAll(this::clean);
  }

  /** The number, if it can be read; even when other values cannot. */
  Optional<String> number() {
    String number = text(RegisterField.NUMBER);
    return Values.isNumber(number) ? Optional.of(number) : Optional.empty();
  }

  /** What is wrong with the row, complete after {@link #row}. */
  List<Fault> faults() {
    return faults;
  }

  /** Shows no values of this row, whatever the file says of protection. */
  void keepSecret() {
    secret = true;
    faults.replaceAll(
        fault -> new Fault(fault.line(), fault.field(), "", fault.reason(), fault.details()));
  }

  /** Notes a fault that shows only beside other rows. */
  Fault fault(RegisterField field, String reason, Object... details) {
    boolean hidden = secret && !ASSOCIATIONS.contains(field) && field != RegisterField.NUMBER;
    Fault fault = Fault.of(line, field, hidden ? "" : text(field), reason, details);
    faults.add(fault);
    return fault;
  }

  /** The row, or empty when it has faults. */
  Optional<RegisterRow> row() {
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    if (number().isEmpty()) {
      fault(RegisterField.NUMBER, text(RegisterField.NUMBER).isEmpty() ? "missing" : "number");
    }
    if (text(RegisterField.GIVEN_NAME).isEmpty() && text(RegisterField.FAMILY_NAME).isEmpty()) {
      fault(RegisterField.FAMILY_NAME, "missing");
    }
    LocalDate born = born();
    Gender gender = value(RegisterField.GENDER, Values::gender, "gender");
    String email = optional(RegisterField.EMAIL, Values::email, "email");
    String phone = optional(RegisterField.PHONE, Values::phone, "phone");
    String language = value(RegisterField.LANGUAGE, Values::language, "language");
    Boolean hidden = value(RegisterField.PROTECTED, Values::flag, "flag");
    LocalDate joined = date(RegisterField.JOINED);
    LocalDate paidOn = date(RegisterField.LAST_PAID);
    LocalDate paidUntil = date(RegisterField.PAID_UNTIL);
    checkFees(paidOn, paidUntil);
    AssociationCard geographic = association(RegisterField.GEOGRAPHIC, true);
    AssociationCard branch = association(RegisterField.BRANCH, false);
    AssociationCard votesIn = votesIn(geographic, branch);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RegisterRow(
            text(RegisterField.NUMBER),
            text(RegisterField.GIVEN_NAME),
            text(RegisterField.FAMILY_NAME),
            born,
            gender,
            email,
            phone,
            text(RegisterField.STREET),
            Values.postalCode(text(RegisterField.POSTAL_CODE)),
            text(RegisterField.TOWN),
            language,
            joined,
            hidden,
            geographic.id(),
            branch == null ? null : branch.id(),
            votesIn.id(),
            paidOn,
            paidUntil));
  }

  private String text(RegisterField field) {
    return field == null ? "" : values.getOrDefault(field, "");
  }

  private String clean(RegisterField field, String raw) {
    // Our own lists keep office programs from computing values; here that is undone.
    String text = Text.line(Sheet.plain(raw));
    boolean controls =
        raw.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    if (controls || raw.indexOf('\uFFFD') >= 0) {
      String shown = secret && !ASSOCIATIONS.contains(field) ? "" : text;
      faults.add(Fault.of(line, field, shown, controls ? "control" : "lost"));
    } else if (text.length() > field.longest()) {
      faults.add(Fault.of(line, field, secret ? "" : text, "long", text.length(), field.longest()));
    }
    return text;
  }

  private <T> T value(RegisterField field, Function<String, Optional<T>> read, String reason) {
    Optional<T> value = read.apply(text(field));
    if (value.isEmpty()) {
      fault(field, reason);
    }
    return value.orElse(null);
  }

  private String optional(
      RegisterField field, Function<String, Optional<String>> read, String reason) {
    return text(field).isEmpty() ? "" : value(field, read, reason);
  }

  private LocalDate date(RegisterField field) {
    if (text(field).isEmpty()) {
      return null;
    }
    return value(field, Values::date, Values.looksLikeDate(text(field)) ? "no-such-date" : "date");
  }

  private LocalDate born() {
    LocalDate born = date(RegisterField.BORN);
    if (born != null && (born.isAfter(asOf) || born.isBefore(EARLIEST))) {
      fault(RegisterField.BORN, "born");
    }
    return born;
  }

  private void checkFees(LocalDate paidOn, LocalDate paidUntil) {
    if (text(RegisterField.LAST_PAID).isEmpty() != text(RegisterField.PAID_UNTIL).isEmpty()) {
      fault(
          text(RegisterField.LAST_PAID).isEmpty()
              ? RegisterField.LAST_PAID
              : RegisterField.PAID_UNTIL,
          "half-paid");
    } else if (paidOn != null && paidUntil != null && paidUntil.isBefore(paidOn)) {
      fault(RegisterField.PAID_UNTIL, "paid-order", paidOn.toString());
    }
  }

  private AssociationCard association(RegisterField field, boolean geographic) {
    String name = text(field);
    if (name.isEmpty()) {
      if (geographic) {
        fault(field, "missing");
      }
      return null;
    }
    Optional<AssociationCard> named = associations.named(name);
    if (named.isEmpty()) {
      unknown(field, name, card -> card.kind().isGeographic() == geographic);
    } else if (named.get().kind().isGeographic() != geographic) {
      fault(field, geographic ? "not-geographic" : "not-branch");
    }
    return named.orElse(null);
  }

  /** No association has the name: one that was merged is told by its successor. */
  private void unknown(RegisterField field, String name, Predicate<AssociationCard> fits) {
    Optional<AssociationCard> successor = associations.successorOf(name);
    Optional<AssociationCard> nearest = associations.nearest(name).filter(fits);
    if (successor.isPresent()) {
      fault(field, "association-merged", successor.get().name());
    } else if (nearest.isPresent()) {
      fault(field, "association-near", nearest.get().name());
    } else {
      fault(field, "association");
    }
  }

  private AssociationCard votesIn(AssociationCard geographic, AssociationCard branch) {
    String name = text(RegisterField.VOTES_IN);
    if (name.isEmpty()) {
      if (branch != null) {
        fault(RegisterField.VOTES_IN, "no-choice");
      }
      return geographic;
    }
    Optional<AssociationCard> named = associations.named(name);
    if (named.isEmpty()) {
      unknown(RegisterField.VOTES_IN, name, any -> true);
    } else if (geographic != null
        && !named.get().equals(geographic)
        && !named.get().equals(branch)) {
      fault(RegisterField.VOTES_IN, "votes-elsewhere");
    }
    return named.orElse(null);
  }
}
