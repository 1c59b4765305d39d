package org.radslag.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules that hold from one date until the next version. What was decided under a version stays
 * explained by it.
 */
public final class RuleSet {

  private final int version;
  private final LocalDate validFrom;
  private final String name;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  RuleSet(int version, LocalDate validFrom, String name, List<Parameter> parameters) {
    this.version = version;
    this.validFrom = validFrom;
    this.name = name;
    parameters.forEach(parameter -> this.parameters.put(parameter.key(), parameter));
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

  public Collection<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  /**
   * The rule with its source.
   *
   * @throws IllegalArgumentException when the rule set has no such parameter
   */
  public Parameter parameter(String key) {
    Parameter parameter = parameters.get(key);
    if (parameter == null) {
      throw new IllegalArgumentException("Rule set " + version + " has no parameter " + key);
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
