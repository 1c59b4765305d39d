package org.radslag.membership.file;

import java.util.List;

/**
 * Why a row cannot be read in.
 *
 * @param line the line of the file on which the row begins; the headings are on line 1
 * @param field the field it is about, or null when it is the whole row
 * @param value what the file says, shortened; empty for a person with protected identity, but for
 *     names of associations
 * @param reason the key of the sentence, {@code membership.fault.…}
 * @param details what fills the sentence
 */
public record Fault(
    int line, RegisterField field, String value, String reason, List<Object> details) {

  public Fault {
    details = List.copyOf(details);
    value =
        value.length() > FileLimits.SHOWN_CHARACTERS
            ? value.substring(0, FileLimits.SHOWN_CHARACTERS) + "…"
            : value;
  }

  static Fault of(int line, RegisterField field, String value, String reason, Object... details) {
    return new Fault(line, field, value, "membership.fault." + reason, List.of(details));
  }
}
