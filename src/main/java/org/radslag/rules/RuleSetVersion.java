package org.radslag.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

  protected RuleSetVersion() {}

  int version() {
    return version;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  RuleSet with(List<Parameter> said) {
    return new RuleSet(version, validFrom, name, said);
  }
}
