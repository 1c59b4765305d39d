package org.radslag.guide;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.access.SystemWork;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Holder;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;

/**
 * Everybody who represents the members in an arena today, whatever model it has: who they are, for
 * how long, and how they want to be reached. Only for members: who sits in a party's council is
 * what a person has not made public of herself.
 */
@UseCase
public class Directory {

  @PersistenceContext EntityManager data;
  @Inject SystemWork system;
  @Inject Roles roles;
  @Inject Members members;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Presidium presidium;

  /** The representatives of an arena, in the order in which one would turn to them. */
  @Permit({Role.MEMBER, Role.OFFICE})
  public List<Representative> of(ArenaId arena) {
    List<Representative> found = new ArrayList<>();
    bodies.ofArena(arena).forEach(body -> found.addAll(in(body)));
    found.addAll(held(arena));
    Map<PersonId, Channel> channels = channels(found);
    return found.stream()
        .map(one -> with(one, channels.getOrDefault(one.person(), Channel.NONE)))
        .sorted(
            Comparator.comparing(Representative::standing)
                .thenComparing(Representative::body)
                .thenComparing(Representative::association)
                .thenComparing(Representative::alternate)
                .thenComparing(Representative::name))
        .toList();
  }

  private Stream<Representative> leading(BodyCard body) {
    return presidium.of(body.id()).stream()
        .map(
            post ->
                new Representative(
                    post.person(),
                    post.name(),
                    post.post() == Post.GROUP_LEADER ? Standing.GROUP_LEADER : Standing.PRESIDIUM,
                    body.name(),
                    "",
                    false,
                    null,
                    Channel.NONE));
  }

  private List<Representative> in(BodyCard body) {
    List<Representative> found = new ArrayList<>(leading(body).toList());
    for (SeatCard seat : seats.of(body.id())) {
      for (Holder holder : seat.holders()) {
        if (found.stream().noneMatch(one -> one.person().equals(holder.person()))) {
          found.add(
              new Representative(
                  holder.person(),
                  holder.name(),
                  standing(body.kind()),
                  body.name(),
                  seat.associationName(),
                  !holder.isOrdinary(),
                  holder.through(),
                  Channel.NONE));
        }
      }
    }
    return found;
  }

  private static Standing standing(BodyKind kind) {
    return switch (kind) {
      case GROUP -> Standing.GROUP_MEMBER;
      case COUNCIL, CHAIRS_COUNCIL -> Standing.COUNCIL;
      case DELEGATION, WORKING_COMMITTEE -> Standing.DRAWN;
      case BOARD -> Standing.BOARD;
      case NOMINATING_COMMITTEE -> Standing.NOMINATING;
      case CONFERENCE -> Standing.DELEGATE;
    };
  }

  /** The chairs of the arena's associations, and for the whole district its board. */
  private List<Representative> held(ArenaId arena) {
    Map<UUID, String> homes =
        arenas.associationsOf(arena).stream()
            .collect(Collectors.toMap(card -> card.id().value(), AssociationCard::name));
    boolean district =
        arenas.find(arena).map(ArenaCard::kind).filter(k -> k == ArenaKind.DISTRICT).isPresent();
    List<Roles.Held> held =
        system.ask(() -> roles.all()).stream()
            .filter(
                one ->
                    one.grant().role() == Role.ASSOCIATION_CHAIR
                            && one.grant().scope().filter(homes::containsKey).isPresent()
                        || district && one.grant().role() == Role.BOARD)
            .toList();
    Map<PersonId, String> names = members.names(held.stream().map(Roles.Held::person).toList());
    return held.stream()
        .filter(one -> names.containsKey(one.person()))
        .map(
            one ->
                new Representative(
                    one.person(),
                    names.get(one.person()),
                    one.grant().role() == Role.BOARD ? Standing.BOARD : Standing.ASSOCIATION_CHAIR,
                    "",
                    one.grant().scope().map(homes::get).orElse(""),
                    false,
                    null,
                    Channel.NONE))
        .toList();
  }

  private Map<PersonId, Channel> channels(List<Representative> found) {
    List<UUID> people = found.stream().map(one -> one.person().value()).distinct().toList();
    if (people.isEmpty()) {
      return Map.of();
    }
    return data.createQuery(
            "select c from ChosenChannel c where c.person in :people", ChosenChannel.class)
        .setParameter("people", people)
        .getResultStream()
        .collect(Collectors.toMap(ChosenChannel::person, ChosenChannel::channel));
  }

  /** Her channel, unless her identity has become protected since she chose it. */
  private static Representative with(Representative one, Channel channel) {
    boolean hidden = one.name().equals(MemberCard.PROTECTED_NAME);
    return new Representative(
        one.person(),
        one.name(),
        one.standing(),
        one.body(),
        one.association(),
        one.alternate(),
        one.through(),
        hidden ? Channel.NONE : channel);
  }
}
