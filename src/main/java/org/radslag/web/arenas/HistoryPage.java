package org.radslag.web.arenas;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.arenas.Electors;
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
  @Inject Caller caller;

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

  /** What is planned for the associations of an electorate, the next first. */
  public List<ReorganisationCard> plannedOf(List<Electors> electorate) {
    Set<AssociationId> its =
        electorate.stream().map(line -> line.association().id()).collect(Collectors.toSet());
    return all.stream()
        .filter(this::planned)
        .filter(card -> its.contains(card.association()) || its.contains(card.successor()))
        .sorted(Comparator.comparing(ReorganisationCard::on))
        .toList();
  }

  /** Whether the reader may withdraw what is planned, or confirm it. */
  public boolean isMayWithdraw() {
    return caller.has(Role.OFFICE) || caller.has(Role.BOARD);
  }

  public String name(AssociationId id) {
    return names.getOrDefault(id, "");
  }

  /** Whether it has not taken effect yet. */
  public boolean planned(ReorganisationCard card) {
    return !card.isWithdrawn()
        && card.on().isAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }
}
