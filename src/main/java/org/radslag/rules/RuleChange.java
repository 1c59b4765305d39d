package org.radslag.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One rule in a proposal, beside what held when it was written. */
@Entity
@Table(name = "rule_change")
class RuleChange {

  @EmbeddedId private Key key;
  private int place;

  @Column(name = "old_value")
  private String oldValue;

  @Column(name = "old_source")
  private String oldSource;

  private String value;
  private String source;
  private boolean verified;

  protected RuleChange() {}

  RuleChange(ProposalId proposal, int place, Parameter old, Change change) {
    this.key = new Key(proposal.value(), change.key());
    this.place = place;
    this.oldValue = old.value();
    this.oldSource = old.source();
    this.value = change.value();
    this.source = change.source();
    this.verified = change.verified();
  }

  UUID proposal() {
    return key.proposal;
  }

  ProposalCard.Line line() {
    return new ProposalCard.Line(
        Catalogue.rule(key.name), oldValue, oldSource, value, source, verified);
  }

  /** The rule as it will stand in the version that is made. */
  RuleParameter in(int version) {
    return new RuleParameter(version, key.name, value, source, verified);
  }

  /** For the trail. */
  @Override
  public String toString() {
    return key.name + ' ' + oldValue + " > " + value;
  }

  /** A change is known by its proposal and rule. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID proposal;
    private String name;

    protected Key() {}

    Key(UUID proposal, String name) {
      this.proposal = proposal;
      this.name = name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.proposal.equals(proposal) && key.name.equals(name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(proposal, name);
    }
  }
}
