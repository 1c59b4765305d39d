package org.radslag.rules;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.platform.UseCase;

/** Which rules hold, and held. */
@UseCase
public class Rules {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;

  /** The rules that hold today. */
  @Permit(Role.ANYONE)
  public RuleSet today() {
    return at(LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /** The rules that hold on a date: the latest version that is valid from it or before. */
  @Permit(Role.ANYONE)
  public RuleSet at(LocalDate date) {
    return data.createQuery(
            "select r from RuleSetVersion r where r.validFrom <= :date"
                + " order by r.validFrom desc, r.version desc",
            RuleSetVersion.class)
        .setParameter("date", date)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(this::read)
        .orElseThrow(() -> new IllegalStateException("No rule set is valid on " + date));
  }

  /** A version by its number, to explain what was decided under it. */
  @Permit(Role.ANYONE)
  public RuleSet version(int version) {
    RuleSetVersion found = data.find(RuleSetVersion.class, version);
    if (found == null) {
      throw new IllegalArgumentException("No rule set " + version);
    }
    return read(found);
  }

  private RuleSet read(RuleSetVersion version) {
    List<Parameter> said =
        data.createQuery(
                "select p from RuleParameter p, RuleSetVersion r where r.version = p.key.ruleSet"
                    + " and r.validFrom <= :from order by r.validFrom, r.version",
                RuleParameter.class)
            .setParameter("from", version.validFrom())
            .getResultStream()
            .filter(parameter -> Catalogue.knows(parameter.name()))
            .map(RuleParameter::parameter)
            .toList();
    return version.with(said);
  }
}
