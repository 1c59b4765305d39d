package org.radslag.web.arenas;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.ReorganisationCard;
import org.radslag.membership.reorganisation.Reorganisations;

/** What has happened to associations, and what is planned. */
@Named
@RequestScoped
public class HistoryPage {

  @Inject Reorganisations reorganisations;
  @Inject Associations associations;
  @Inject Clock clock;

  private List<ReorganisationCard> all;
  private Map<AssociationId, String> names;

  @PostConstruct
  void open() {
    all = reorganisations.all();
    names = associations.names();
  }

  /** The latest first. */
  public List<ReorganisationCard> getAll() {
    return all;
  }

  public String name(AssociationId id) {
    return names.getOrDefault(id, "");
  }

  /** Whether it has not taken effect yet. */
  public boolean planned(ReorganisationCard card) {
    return card.on().isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }
}
