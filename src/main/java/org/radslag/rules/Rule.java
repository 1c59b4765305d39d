package org.radslag.rules;

import java.util.List;
import java.util.Optional;
import org.radslag.kernel.Refusal;

/**
 * One rule of procedure as the product knows it: what its value may be, and the value it ships
 * with.
 *
 * @param key such as {@code membership.in_force_days}; its name and meaning in words are in the
 *     message bundles
 * @param group the context that counts with it
 * @param unit of a whole number, such as {@code days}; empty for a choice
 * @param lowest the smallest whole number, inclusive
 * @param highest the largest whole number, inclusive
 * @param allowed the words of a choice; empty for a whole number
 * @param value the value that is shipped
 * @param verified whether the source of the shipped value has been read in full
 * @param source the paragraph, decision or practice that the shipped value rests on, in Swedish
 */
public record Rule(
    String key,
    String group,
    Parameter.Kind kind,
    String unit,
    int lowest,
    int highest,
    List<String> allowed,
    String value,
    boolean verified,
    String source) {

  public Rule {
    allowed = List.copyOf(allowed);
  }

  /** Why the rule cannot have this value, beside the field; empty when it can. */
  public Optional<Refusal> refuse(String field, String value) {
    return switch (kind) {
      case WHOLE ->
          isWithin(value)
              ? Optional.empty()
              : Optional.of(Refusal.of(field, "rules.refused.bounds", lowest, highest));
      case CHOICE ->
          allowed.contains(value)
              ? Optional.empty()
              : Optional.of(Refusal.of(field, "rules.refused.choice"));
    };
  }

  private boolean isWithin(String value) {
    if (!value.matches("0|[1-9][0-9]{0,8}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= lowest && number <= highest;
  }

  /** The rule as it is shipped. */
  Parameter shipped() {
    return new Parameter(this, value, source, verified, 1);
  }
}
