package org.radslag.matters;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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

  /** The matters of an arena that were registered in a period, the earliest first. */
  @Permit(Role.SIGNED_IN)
  public List<Figure> of(ArenaId arena, Instant from, Instant until) {
    List<Matter> seen = visible(arena, from, until);
    Map<UUID, Way> ways = new HashMap<>();
    Set<UUID> asked = new HashSet<>();
    if (!seen.isEmpty()) {
      List<UUID> ids = seen.stream().map(matter -> matter.id().value()).toList();
      data.createQuery(
              "select d.matter, d.way from MatterDecision d where d.matter in :ids", Object[].class)
          .setParameter("ids", ids)
          .getResultStream()
          .forEach(row -> ways.put((UUID) row[0], (Way) row[1]));
      asked.addAll(askedBefore(ids));
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
    return gate.only(stored(arena, Instant.EPOCH, until)).stream()
        .flatMap(seen -> soundings(seen, from, until).stream())
        .toList();
  }

  private List<SoundingCard> soundings(Gate.Seen seen, Instant from, Instant until) {
    return data.createQuery(
            "select s from Sounding s where s.matter = :matter and s.openedAt >= :from"
                + " and s.openedAt < :until",
            Sounding.class)
        .setParameter("matter", seen.matter().id().value())
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultStream()
        .filter(sounding -> seen.mayRead(sounding.ring()))
        .map(sounding -> sounding.card(answered(sounding)))
        .toList();
  }

  private long answered(Sounding sounding) {
    return data.createQuery(
            "select count(a) from SoundingAnswer a where a.key.within = :id", Long.class)
        .setParameter("id", sounding.id().value())
        .getSingleResult();
  }

  private List<UUID> askedBefore(List<UUID> ids) {
    return data.createQuery(
            "select c.matter from Consultation c, Matter m where c.matter in :ids and m.id ="
                + " c.matter and (m.settledAt is null or c.recordedAt <= m.settledAt)",
            UUID.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private List<Matter> visible(ArenaId arena, Instant from, Instant until) {
    return gate.only(stored(arena, from, until)).stream().map(Gate.Seen::matter).toList();
  }

  private List<Matter> stored(ArenaId arena, Instant from, Instant until) {
    return data.createQuery(
            "select m from Matter m where m.arena = :arena and m.registeredAt >= :from"
                + " and m.registeredAt < :until order by m.registeredAt",
            Matter.class)
        .setParameter("arena", arena.value())
        .setParameter("from", from)
        .setParameter("until", until)
        .setMaxResults(MOST)
        .getResultList();
  }
}
