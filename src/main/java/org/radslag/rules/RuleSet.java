package org.radslag.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules that hold from one date until the next version. What was decided under a version stays
 * explained by it. A version says what it changes; everything else is as in the versions before it,
 * and what none of them says is as the product ships it.
 */
public final class RuleSet {

  private final int version;
  private final LocalDate validFrom;
  private final String name;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  /**
   * @param said what this version and those before it say, oldest first
   */
  RuleSet(int version, LocalDate validFrom, String name, List<Parameter> said) {
    this.version = version;
    this.validFrom = validFrom;
    this.name = name;
    Catalogue.rules().forEach(rule -> parameters.put(rule.key(), rule.shipped()));
    said.forEach(parameter -> parameters.put(parameter.key(), parameter));
  }

  /** The rules as the product ships them. */
  public static RuleSet pattern() {
    return new RuleSet(1, LocalDate.of(2000, 1, 1), "", List.of());
  }

  public int version() {
    return version;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public String name() {
    return name;
  }

  /** Every rule, in the order of the catalogue. */
  public Collection<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  /**
   * The rule with its source.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public Parameter parameter(String key) {
    Parameter parameter = parameters.get(key);
    if (parameter == null) {
      throw new IllegalArgumentException("There is no rule " + key);
    }
    return parameter;
  }

  /** The value of a whole-number rule. */
  public int whole(String key) {
    return Integer.parseInt(parameter(key).value());
  }

  /** The value of a rule that chooses one of the constants of {@code choices}. */
  public <E extends Enum<E>> E choice(String key, Class<E> choices) {
    return Enum.valueOf(choices, parameter(key).value().toUpperCase(Locale.ROOT));
  }
}
