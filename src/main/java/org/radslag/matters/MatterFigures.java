package org.radslag.matters;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.platform.UseCase;

/**
 * Figures about the matters of an arena, counted from those that the caller may see and no others.
 */
@UseCase
public class MatterFigures {

  private static final int MOST = 2_000;

  @PersistenceContext EntityManager data;
  @Inject Gate gate;
  @Inject Anchors anchors;

  /**
   * A matter as a figure.
   *
   * @param level what the sheet asked for
   * @param settledAt null while it is open
   * @param way where it was decided; null while it is open, and when nothing came of it
   * @param asked whether anybody was asked before the decision, or has been asked so far
   */
  public record Figure(
      MatterId id,
      Weight weight,
      MandateLevel level,
      MatterState state,
      Instant registeredAt,
      Instant settledAt,
      Way way,
      boolean asked) {

    /** Whether it was decided without the consultation that the sheet requires. */
    public boolean isUnasked() {
      return state == MatterState.DECIDED
          && level != MandateLevel.ALONE
          && !asked
          && !way.decides();
    }
  }

  /** The matters of an arena that were registered or settled in a period, the earliest first. */
  @Permit(Role.SIGNED_IN)
  public List<Figure> of(ArenaId arena, Instant from, Instant until) {
    Map<UUID, Gate.Seen> gates = visible(stored(arena, from, until));
    List<Matter> seen = gates.values().stream().map(Gate.Seen::matter).toList();
    Map<UUID, Way> ways = new HashMap<>();
    Set<UUID> asked = new HashSet<>();
    if (!seen.isEmpty()) {
      List<UUID> ids = seen.stream().map(matter -> matter.id().value()).toList();
      data.createQuery(
              "select d.matter, d.way from MatterDecision d where d.matter in :ids", Object[].class)
          .setParameter("ids", ids)
          .getResultStream()
          .forEach(row -> ways.put((UUID) row[0], (Way) row[1]));
      asked.addAll(askedBefore(gates));
    }
    return seen.stream()
        .map(
            matter ->
                new Figure(
                    matter.id(),
                    matter.classification().weight(),
                    matter.classification().level(),
                    matter.state(),
                    matter.registeredAt(),
                    matter.settledAt(),
                    ways.get(matter.id().value()),
                    asked.contains(matter.id().value())))
        .toList();
  }

  /** The soundings that were opened in a period about matters of an arena, in her rings. */
  @Permit(Role.SIGNED_IN)
  public List<SoundingCard> soundings(ArenaId arena, Instant from, Instant until) {
    List<Sounding> opened =
        data.createQuery(
                "select s from Sounding s, Matter m where m.id = s.matter and m.arena = :arena"
                    + " and s.openedAt >= :from and s.openedAt < :until order by s.openedAt",
                Sounding.class)
            .setParameter("arena", arena.value())
            .setParameter("from", from)
            .setParameter("until", until)
            .setMaxResults(MOST)
            .getResultList();
    Map<UUID, Gate.Seen> gates =
        visible(found(opened.stream().map(one -> one.matter().value()).distinct().toList()));
    List<Sounding> seen =
        opened.stream().filter(one -> mayRead(gates, one.matter().value(), one.ring())).toList();
    Map<UUID, Long> answered = anchors.answered(seen);
    return seen.stream().map(one -> one.card(answered.getOrDefault(one.id().value(), 0L))).toList();
  }

  /** Those about which somebody was asked before the decision, as far as she may know of it. */
  private List<UUID> askedBefore(Map<UUID, Gate.Seen> gates) {
    return data.createQuery(
            "select c.matter, s.ring from Consultation c join Matter m on m.id = c.matter"
                + " left join Sounding s on s.id = c.sounding"
                + " left join MatterDecision d on d.matter = c.matter where c.matter in :ids"
                + " and (m.settledAt is null or c.recordedAt <= m.settledAt)"
                + " and (d.decidedOn is null or c.askedOn <= d.decidedOn)",
            Object[].class)
        .setParameter("ids", gates.keySet())
        .getResultStream()
        .filter(row -> row[1] == null || mayRead(gates, (UUID) row[0], (Ring) row[1]))
        .map(row -> (UUID) row[0])
        .toList();
  }

  private static boolean mayRead(Map<UUID, Gate.Seen> gates, UUID matter, Ring ring) {
    Gate.Seen seen = gates.get(matter);
    return seen != null && seen.mayRead(ring);
  }

  /** Those that she may see, in their order. */
  private Map<UUID, Gate.Seen> visible(List<Matter> matters) {
    Map<UUID, Gate.Seen> gates = new LinkedHashMap<>();
    gate.only(matters).forEach(seen -> gates.put(seen.matter().id().value(), seen));
    return gates;
  }

  private List<Matter> found(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : data.createQuery("select m from Matter m where m.id in :ids", Matter.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private List<Matter> stored(ArenaId arena, Instant from, Instant until) {
    return data.createQuery(
            "select m from Matter m where m.arena = :arena and (m.registeredAt >= :from"
                + " and m.registeredAt < :until or m.settledAt >= :from and m.settledAt < :until)"
                + " order by m.registeredAt",
            Matter.class)
        .setParameter("arena", arena.value())
        .setParameter("from", from)
        .setParameter("until", until)
        .setMaxResults(MOST)
        .getResultList();
  }
}
