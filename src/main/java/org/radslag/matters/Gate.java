package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Forbidden;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Seats;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/**
 * The only way to a matter. What somebody may not see does not exist for her: the same questions
 * are asked and the same answer is given, whether there is such a matter or not.
 */
@ApplicationScoped
class Gate {

  private static final Set<BodyKind> REPRESENTING =
      Set.of(
          BodyKind.COUNCIL,
          BodyKind.CHAIRS_COUNCIL,
          BodyKind.DELEGATION,
          BodyKind.WORKING_COMMITTEE,
          BodyKind.CONFERENCE,
          BodyKind.GROUP);

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject Seats seats;
  @Inject Bodies bodies;
  @Inject Arenas arenas;

  /**
   * A matter that the caller may see.
   *
   * @param reach the innermost of its rings in which she stands
   * @param answers whether she answers for it: its owner, or a leader of the group
   * @param leads whether she leads the body that handles it
   */
  record Seen(Matter matter, Ring reach, boolean answers, boolean leads) {

    /** Whether she may read something of the matter that has a ring of its own. */
    boolean mayRead(Ring ring) {
      return ring.narrower(matter.ring()).isOpenTo(reach);
    }
  }

  /** How the caller stands, whatever matter is meant. */
  Standing standing() {
    if (caller.isSystem()) {
      return new Standing(true, null, true, true, Set.of(), Set.of(), Set.of(), Set.of());
    }
    if (!caller.isSignedIn()) {
      return Standing.NOBODY;
    }
    PersonId me = caller.requirePerson();
    Set<UUID> sits = seats.bodiesOf(me).stream().map(BodyId::value).collect(Collectors.toSet());
    List<BodyCard> inArenas =
        bodies.all().stream()
            .filter(body -> sits.contains(body.id().value()) && body.arenaId() != null)
            .toList();
    Set<UUID> represents =
        inArenas.stream()
            .filter(body -> REPRESENTING.contains(body.kind()))
            .map(body -> body.arenaId().value())
            .collect(Collectors.toCollection(HashSet::new));
    spokenFor().forEach(home -> represents.addAll(arenasOf(home)));
    Set<UUID> negotiates =
        inArenas.stream()
            .filter(body -> body.kind().isDrawnFromCouncil())
            .map(body -> body.arenaId().value())
            .collect(Collectors.toSet());
    return new Standing(
        false,
        me,
        isInsider(),
        caller.has(Role.BOARD),
        sits,
        scopes(Role.PRESIDIUM),
        represents,
        negotiates);
  }

  private boolean isInsider() {
    return caller.has(Role.MEMBER)
        || caller.has(Role.OFFICE)
        || caller.has(Role.BOARD)
        || caller.has(Role.AUDITOR)
        || caller.has(Role.ELECTION_COMMITTEE);
  }

  private Set<AssociationId> spokenFor() {
    Set<AssociationId> homes = new HashSet<>();
    for (Role role : List.of(Role.DELEGATE, Role.ASSOCIATION_CHAIR, Role.ASSOCIATION_SECRETARY)) {
      scopes(role).forEach(scope -> homes.add(new AssociationId(scope)));
    }
    return homes;
  }

  private List<UUID> arenasOf(AssociationId home) {
    return arenas.of(home).stream().map(ArenaId::value).toList();
  }

  private Set<UUID> scopes(Role role) {
    return caller.grants().stream()
        .filter(grant -> grant.role() == role)
        .map(Grant::scope)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** The matter, to read; empty when there is none, or when she may not know of it. */
  Optional<Seen> see(MatterId id) {
    return look(id, LockModeType.NONE);
  }

  /**
   * The matter, locked, to change.
   *
   * @throws Forbidden when there is none, when she may not know of it, and when she does not answer
   *     for it
   */
  Seen answerFor(MatterId id) {
    Seen seen = change(id);
    caller.require(seen.answers());
    return seen;
  }

  /**
   * The matter, locked.
   *
   * @throws Forbidden when there is none, and when she may not know of it
   */
  Seen change(MatterId id) {
    Optional<Seen> seen = look(id, LockModeType.PESSIMISTIC_WRITE);
    caller.require(seen.isPresent());
    return seen.get();
  }

  private Optional<Seen> look(MatterId id, LockModeType lock) {
    Standing standing = standing();
    Matter matter = data.find(Matter.class, id.value(), lock);
    boolean admitted = isAdmitted(id, standing);
    return Optional.ofNullable(matter)
        .map(found -> seen(found, standing, admitted))
        .filter(seen -> seen.matter().ring().isOpenTo(seen.reach()));
  }

  private boolean isAdmitted(MatterId id, Standing standing) {
    return standing.person() != null
        && data.find(Admission.class, new PersonKey(id.value(), standing.person())) != null;
  }

  /** Those of the matters that she may see. */
  List<Seen> only(List<Matter> matters) {
    Standing standing = standing();
    Set<UUID> admitted = admittedTo(standing);
    return matters.stream()
        .map(matter -> seen(matter, standing, admitted.contains(matter.id().value())))
        .filter(seen -> seen.matter().ring().isOpenTo(seen.reach()))
        .toList();
  }

  private Set<UUID> admittedTo(Standing standing) {
    return standing.person() == null
        ? Set.of()
        : Set.copyOf(
            data.createQuery(
                    "select a.key.within from Admission a where a.key.person = :me", UUID.class)
                .setParameter("me", standing.person().value())
                .getResultList());
  }

  private static Seen seen(Matter matter, Standing standing, boolean admitted) {
    Standing.Hold hold = matter.hold();
    return new Seen(
        matter,
        standing.reach(hold, admitted),
        standing.answersFor(hold),
        standing.leads(hold.body()));
  }

  /** The name of a body; empty for none. Asked as the system: whoever sees a matter sees where. */
  String nameOf(BodyId body) {
    return body == null ? "" : system.ask(() -> bodies.find(body)).map(BodyCard::name).orElse("");
  }

  /** The caller as an author; null for the system. */
  UUID author() {
    return caller.person().map(PersonId::value).orElse(null);
  }
}
