package org.radslag.web.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import org.radslag.kernel.Refusal;
import org.radslag.membership.file.RegisterField;
import org.radslag.membership.register.FaultLine;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ReviewRow;
import org.radslag.web.Frame;
import org.radslag.web.Words;

/** What the register's pages say, in words. */
@Named
@RequestScoped
public class RegisterWords {

  @Inject Words words;
  @Inject Frame frame;

  /** The constant of an enum in words, under keys that begin so. */
  public String word(String beginning, Enum<?> constant) {
    return words.text(beginning + kebab(constant.name()));
  }

  public String field(RegisterField field) {
    return field == null ? words.text("membership.field.row") : words.text(field.key());
  }

  /** What is wrong, as a sentence. */
  public String fault(FaultLine line) {
    return words.text(line.reason(), line.details().toArray());
  }

  /** The value as the file has it; says so when there is none to show. */
  public String value(FaultLine line) {
    return line.value().isEmpty() ? words.text("membership.faults.no-value") : line.value();
  }

  public String refusal(Refusal refusal) {
    return words.text(refusal.reason(), refusal.details().toArray());
  }

  /** The colour and symbol of a standing. */
  public String state(org.radslag.membership.Standing standing) {
    return switch (standing) {
      case IN_FORCE -> "ok";
      case WAITING -> "warn";
      case UNPAID, NEVER_PAID, NOT_MEMBER -> "stop";
    };
  }

  /** How a file was understood: characters, separator, columns. */
  public String understood(ImportCard card) {
    return words.text(
        "membership.review.understood-as",
        card.charset(),
        words.text("membership.separator." + card.separator()),
        card.columns());
  }

  /** Fields for which a file has no column. */
  public String absent(ImportCard card) {
    return card.absent().stream().map(this::field).collect(Collectors.joining(", "));
  }

  /** A change of a value as a reader knows it: dates, marks and languages in words. */
  public String shown(ReviewRow.Change change, boolean after) {
    String value = after ? change.after() : change.before();
    if (value.isEmpty()) {
      return words.text("membership.changes.nothing");
    }
    return switch (change.field()) {
      case GENDER -> words.text("membership.gender." + kebab(value));
      case LANGUAGE -> language(value);
      default -> value;
    };
  }

  /** A language by its own code, in the reader's words. */
  public String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(frame.getLocale());
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
