package org.radslag.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One parameter of one version. */
@Entity
@Table(name = "rule_parameter")
class RuleParameter {

  @EmbeddedId private Key key;

  private int place;

  private String value;

  @Enumerated(EnumType.STRING)
  private Parameter.Kind kind;

  private String unit;

  private String source;

  private boolean verified;

  protected RuleParameter() {}

  Parameter parameter() {
    return new Parameter(key.name, value, kind, unit, source, verified);
  }

  /** A parameter is known by its version and name. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "rule_set")
    private int ruleSet;

    private String name;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.ruleSet == ruleSet && key.name.equals(name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(ruleSet, name);
    }
  }
}
