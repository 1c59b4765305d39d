package org.radslag.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What one version says of one rule. */
@Entity
@Table(name = "rule_parameter")
class RuleParameter {

  @EmbeddedId private Key key;

  private String value;

  private String source;

  private boolean verified;

  protected RuleParameter() {}

  RuleParameter(int ruleSet, String name, String value, String source, boolean verified) {
    this.key = new Key(ruleSet, name);
    this.value = value;
    this.source = source;
    this.verified = verified;
  }

  String name() {
    return key.name;
  }

  Parameter parameter() {
    return new Parameter(Catalogue.rule(key.name), value, source, verified, key.ruleSet);
  }

  /** A parameter is known by its version and name. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "rule_set")
    private int ruleSet;

    private String name;

    protected Key() {}

    Key(int ruleSet, String name) {
      this.ruleSet = ruleSet;
      this.name = name;
    }

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
