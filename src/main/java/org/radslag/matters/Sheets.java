package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/**
 * The mandate sheets of the groups: what each may decide alone and what it must bring to others. A
 * version is proposed by the group's leader or the office and decided by somebody else, of the
 * board.
 */
@UseCase
public class Sheets {

  private static final int MOST_VERSIONS = 100;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Gate gate;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Event<DomainEvent> events;

  /** The version in force today; empty when none has been decided. */
  @Permit(Role.SIGNED_IN)
  public Optional<SheetCard> inForce(ArenaId arena) {
    LocalDate today = today();
    return versions(arena, SheetState.DECIDED).stream()
        .filter(sheet -> !sheet.validFrom().isAfter(today))
        .findFirst()
        .map(this::card);
  }

  /** Every version that has been decided, the latest first. */
  @Permit(Role.SIGNED_IN)
  public List<SheetCard> history(ArenaId arena) {
    return cards(versions(arena, SheetState.DECIDED));
  }

  /** The version that waits for the board; empty for those who have no part in it. */
  @Permit(Role.SIGNED_IN)
  public Optional<SheetCard> proposal(ArenaId arena) {
    return mayPropose(arena) || caller.has(Role.BOARD)
        ? versions(arena, SheetState.PROPOSED).stream().findFirst().map(this::card)
        : Optional.empty();
  }

  /** Whether the caller may propose a version: the office, or a leader of the arena's group. */
  @Permit(Role.SIGNED_IN)
  public boolean mayPropose(ArenaId arena) {
    return caller.has(Role.OFFICE)
        || bodies
            .group(arena)
            .map(BodyCard::id)
            .filter(id -> caller.has(Role.PRESIDIUM, id))
            .isPresent();
  }

  /** Proposes the next version. One waits at a time. */
  @Permit({Role.PRESIDIUM, Role.OFFICE})
  public Outcome<SheetId> propose(ArenaId arena, SheetForm form) {
    if (arenas.find(arena).isEmpty()) {
      return Outcome.refused(List.of(Refusal.of("arena", "matters.refused.no-arena")));
    }
    caller.require(mayPropose(arena));
    List<Refusal> faults = form.faults(caller.isSystem() ? null : today());
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    SheetId id = SheetId.create();
    int version = nextVersion(arena);
    try {
      data.persist(new Sheet(id, arena, version, form, gate.author(), clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("matters.refused.sheet-waits");
      }
      throw failure;
    }
    for (int place = 0; place < form.lines().size(); place++) {
      data.persist(new SheetLineRow(id, place, form.lines().get(place)));
    }
    data.flush();
    events.fire(new SheetProposed(id, arena, version, form.validFrom(), form.lines().size()));
    return Outcome.done(id);
  }

  /** Decides a version. Whoever proposed it may not: two people stand behind a sheet. */
  @Permit(Role.BOARD)
  public Outcome<SheetId> decide(SheetId id) {
    return settle(id, SheetState.DECIDED);
  }

  /** Rejects a version. */
  @Permit(Role.BOARD)
  public Outcome<SheetId> reject(SheetId id) {
    return settle(id, SheetState.REJECTED);
  }

  private Outcome<SheetId> settle(SheetId id, SheetState as) {
    Sheet sheet =
        data.find(Sheet.class, id.value(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    caller.require(sheet != null);
    if (sheet.state() != SheetState.PROPOSED) {
      return Outcome.refused("matters.refused.sheet-settled");
    }
    if (sheet.isProposedBy(gate.author())) {
      return Outcome.refused("matters.refused.sheet-own");
    }
    sheet.settle(as, gate.author(), clock.instant());
    events.fire(new SheetSettled(id, sheet.arena(), as));
    return Outcome.done(id);
  }

  private int nextVersion(ArenaId arena) {
    Integer latest =
        data.createQuery("select max(s.version) from Sheet s where s.arena = :arena", Integer.class)
            .setParameter("arena", arena.value())
            .getSingleResult();
    return latest == null ? 1 : latest + 1;
  }

  private List<Sheet> versions(ArenaId arena, SheetState state) {
    return data.createQuery(
            "select s from Sheet s where s.arena = :arena and s.state = :state"
                + " order by s.validFrom desc, s.version desc",
            Sheet.class)
        .setParameter("arena", arena.value())
        .setParameter("state", state)
        .setMaxResults(MOST_VERSIONS)
        .getResultList();
  }

  private SheetCard card(Sheet sheet) {
    return cards(List.of(sheet)).get(0);
  }

  private List<SheetCard> cards(List<Sheet> sheets) {
    if (sheets.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<SheetLineRow>> lines =
        data.createQuery(
                "select l from SheetLineRow l where l.key.within in :sheets order by l.key.place",
                SheetLineRow.class)
            .setParameter("sheets", sheets.stream().map(sheet -> sheet.id().value()).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(SheetLineRow::sheet));
    List<SheetCard> cards = new ArrayList<>();
    for (Sheet sheet : sheets) {
      cards.add(
          sheet.card(
              lines.getOrDefault(sheet.id().value(), List.of()).stream()
                  .map(SheetLineRow::line)
                  .toList()));
    }
    return cards;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
