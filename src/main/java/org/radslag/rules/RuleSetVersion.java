package org.radslag.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The head of one version of the rule set. */
@Entity
@Table(name = "rule_set")
class RuleSetVersion {

  @Id private int version;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String name;

  @Column(name = "approved_at")
  private Instant approvedAt;

  protected RuleSetVersion() {}

  RuleSetVersion(int version, LocalDate validFrom, String name, Instant approvedAt) {
    this.version = version;
    this.validFrom = validFrom;
    this.name = name;
    this.approvedAt = approvedAt;
  }

  int version() {
    return version;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  VersionCard card() {
    return new VersionCard(version, validFrom, name, approvedAt);
  }

  RuleSet with(List<Parameter> said) {
    return new RuleSet(version, validFrom, name, said);
  }
}
