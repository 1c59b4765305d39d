package org.radslag.kernel;

import java.util.List;
import java.util.Objects;

/**
 * Why something was not done, in a form that any language can say.
 *
 * @param reason key of the sentence in the message bundles, such as {@code motions.refused.late}
 * @param field name of the field it concerns, or an empty string when it concerns the whole
 * @param details values for the placeholders of the sentence, in order
 */
public record Refusal(String reason, String field, List<Object> details) {

  public Refusal {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(field, "field");
    details = List.copyOf(details);
  }

  /** A refusal that concerns the whole request. */
  public static Refusal because(String reason, Object... details) {
    return new Refusal(reason, "", List.of(details));
  }

  /** A refusal that concerns one field. */
  public static Refusal of(String field, String reason, Object... details) {
    return new Refusal(reason, field, List.of(details));
  }
}
