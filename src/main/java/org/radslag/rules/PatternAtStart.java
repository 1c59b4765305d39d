package org.radslag.rules;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/**
 * Writes the shipped rules down as version 1, once each. From then on they are the district's own:
 * a newer product with another pattern cannot change what a district decides by, nor what explains
 * its old decisions; only its board can. A rule that is new in the product is added.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class PatternAtStart {

  @PersistenceContext EntityManager data;

  @PostConstruct
  void write() {
    Set<String> written =
        Set.copyOf(
            data.createQuery(
                    "select p.key.name from RuleParameter p where p.key.ruleSet = 1", String.class)
                .getResultList());
    Catalogue.rules().stream().filter(rule -> !written.contains(rule.key())).forEach(this::add);
  }

  /** Another node may be writing the same; the first one stands. */
  private void add(Rule rule) {
    data.createNativeQuery(
            "INSERT IGNORE INTO rule_parameter (rule_set, name, value, source, verified)"
                + " VALUES (1, ?, ?, ?, ?)")
        .setParameter(1, rule.key())
        .setParameter(2, rule.value())
        .setParameter(3, rule.source())
        .setParameter(4, rule.verified())
        .executeUpdate();
  }
}
