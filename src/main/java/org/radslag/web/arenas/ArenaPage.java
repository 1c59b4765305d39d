package org.radslag.web.arenas;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.Electors;
import org.radslag.arenas.PositionCard;
import org.radslag.arenas.Positions;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.web.Ids;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** One arena: its associations and electors on a day, and its positions. */
@Named
@RequestScoped
public class ArenaPage {

  @Inject ThisArena arena;
  @Inject Arenas arenas;
  @Inject Positions positions;
  @Inject Associations associations;
  @Inject org.radslag.arenas.Regrouping regrouping;
  @Inject Bodies bodies;
  @Inject Messages messages;
  @Inject Clock clock;

  private List<Electors> electorate = List.of();
  private List<PositionCard> history = List.of();
  private List<AssociationCard> others;
  private List<BodyCard> its;
  private String association;
  private LocalDate from;

  @PostConstruct
  void open() {
    if (arena.getCard() != null) {
      electorate = arenas.electorate(arena.getCard().id(), arena.getDay());
      history = positions.history(arena.getCard().id());
    }
  }

  public List<Electors> getElectorate() {
    return electorate;
  }

  public int getElectors() {
    return electorate.stream().mapToInt(Electors::inForce).sum();
  }

  /** Every position, the latest first. */
  public List<PositionCard> getHistory() {
    return history;
  }

  /** The position of the day that is asked about; null when nothing is known. */
  public PositionCard getPosition() {
    return history.stream().filter(one -> one.holdsOn(arena.getDay())).findFirst().orElse(null);
  }

  /** Where a position stands in time: past, next (it holds now) or later. */
  public String place(PositionCard position) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return position.holdsOn(today) ? "next" : position.from().isAfter(today) ? "later" : "past";
  }

  /** The arena that was split into this one. */
  public ArenaCard getPredecessor() {
    return Optional.ofNullable(arena.getCard().predecessor()).flatMap(arenas::find).orElse(null);
  }

  /** The bodies of the arena today: the group of its elected politicians, councils, committees. */
  public List<BodyCard> getBodies() {
    if (its == null) {
      its = bodies.ofArena(arena.getCard().id());
    }
    return its;
  }

  /** Associations that do not belong to the arena. */
  public List<AssociationCard> getOthers() {
    List<AssociationId> inside = electorate.stream().map(e -> e.association().id()).toList();
    if (others == null) {
      others = associations.all().stream().filter(card -> !inside.contains(card.id())).toList();
    }
    return others;
  }

  /** Lets one more association belong to the arena. */
  public String join() {
    AssociationId chosen =
        Ids.of(association).map(AssociationId::new).orElseGet(AssociationId::create);
    return messages.refused(regrouping.join(arena.getCard().id(), chosen, from))
        ? null
        : Onward.to("/arenas/arena.xhtml?id=" + arena.getCard().id(), "arenas.done.joined");
  }

  public String getAssociation() {
    return association;
  }

  public void setAssociation(String association) {
    this.association = association;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }
}
