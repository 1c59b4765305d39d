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

  private static final int MOST_VERSIONS = 1_000;
  private static final int MOST_VALUES = 20_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject RulesOfRequest known;

  /** The rules that hold today. */
  @Permit(Role.ANYONE)
  public RuleSet today() {
    return at(day());
  }

  /** The rules that hold on a date: the latest version that is valid from it or before. */
  @Permit(Role.ANYONE)
  public RuleSet at(LocalDate date) {
    return known.on(date, day(), () -> readAt(date));
  }

  private RuleSet readAt(LocalDate date) {
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
    return known.version(version, day(), () -> readVersion(version));
  }

  private RuleSet readVersion(int version) {
    RuleSetVersion found = data.find(RuleSetVersion.class, version);
    if (found == null) {
      throw new IllegalArgumentException("No rule set " + version);
    }
    return read(found);
  }

  /** Every version, the one that holds last first. */
  @Permit(Role.ANYONE)
  public List<VersionCard> versions() {
    return data.createQuery(
            "select r from RuleSetVersion r order by r.validFrom desc", RuleSetVersion.class)
        .setMaxResults(MOST_VERSIONS)
        .getResultStream()
        .map(RuleSetVersion::card)
        .toList();
  }

  /** What every version has said of every rule, in the order of their dates. */
  @Permit(Role.ANYONE)
  public List<RuleValue> history() {
    return data.createQuery(
            "select p, r from RuleParameter p, RuleSetVersion r where r.version = p.key.ruleSet"
                + " order by r.validFrom",
            Object[].class)
        .setMaxResults(MOST_VALUES)
        .getResultStream()
        .filter(row -> Catalogue.knows(((RuleParameter) row[0]).name()))
        .map(
            row -> {
              RuleSetVersion version = (RuleSetVersion) row[1];
              return new RuleValue(
                  version.version(), version.validFrom(), ((RuleParameter) row[0]).parameter());
            })
        .toList();
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
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
