package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;

/** What happens to soundings by the clock: reminding and closing. Only the product itself does. */
@UseCase
public class SoundingRounds {

  private static final int MOST_DUE = 100;
  private static final int MOST_ASKED = 2_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /** Those whose hours are up and that have not been closed. */
  @Permit(Role.OFFICE)
  public List<SoundingId> toClose() {
    return due("select s.id from Sounding s where s.closedAt is null and s.closesAt <= :now");
  }

  /** Those of which it is time to remind. */
  @Permit(Role.OFFICE)
  public List<SoundingId> toRemind() {
    return due(
        "select s.id from Sounding s where s.closedAt is null and s.closesAt > :now"
            + " and s.remindedAt is null and s.remindAt <= :now");
  }

  private List<SoundingId> due(String query) {
    caller.require(caller.isSystem());
    return data.createQuery(query, UUID.class)
        .setParameter("now", clock.instant())
        .setMaxResults(MOST_DUE)
        .getResultStream()
        .map(SoundingId::new)
        .toList();
  }

  /** Closes a sounding and writes it in the anchoring record of its matter. */
  @Permit(Role.OFFICE)
  public Outcome<SoundingId> close(SoundingId id) {
    caller.require(caller.isSystem());
    Sounding sounding = data.find(Sounding.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    if (sounding == null || sounding.isClosed() || now.isBefore(sounding.closesAt())) {
      return Outcome.refused("matters.refused.not-due");
    }
    sounding.close(sounding.closesAt());
    LocalDate asked = LocalDate.ofInstant(sounding.openedAt(), clock.getZone());
    data.persist(new Consultation(id, sounding.matter(), asked, seal.close(""), now));
    data.flush();
    events.fire(new SoundingClosed(id, sounding.matter(), sounding.asked(), (int) answered(id)));
    return Outcome.done(id);
  }

  /** Reminds those who have not answered, once. */
  @Permit(Role.OFFICE)
  public Outcome<SoundingId> remind(SoundingId id) {
    caller.require(caller.isSystem());
    Sounding sounding = data.find(Sounding.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (sounding == null || sounding.isReminded() || !sounding.takesAnswers(clock.instant())) {
      return Outcome.refused("matters.refused.not-due");
    }
    sounding.remind(clock.instant());
    data.flush();
    events.fire(new SoundingReminded(id, unanswered(id).size()));
    return Outcome.done(id);
  }

  /** Those who are asked and have not answered; for what writes to them alone. */
  @Permit(Role.OFFICE)
  public List<PersonId> unanswered(SoundingId id) {
    caller.require(caller.isSystem());
    return data.createQuery(
            "select a from SoundingAsked a where a.key.within = :id and not exists (select x from"
                + " SoundingAnswer x where x.key.within = a.key.within"
                + " and x.key.person = a.key.person)",
            SoundingAsked.class)
        .setParameter("id", id.value())
        .setMaxResults(MOST_ASKED)
        .getResultStream()
        .map(SoundingAsked::person)
        .toList();
  }

  /** When a sounding closes; for what writes to those asked alone. */
  @Permit(Role.OFFICE)
  public Instant closesAt(SoundingId id) {
    caller.require(caller.isSystem());
    return data.find(Sounding.class, id.value()).closesAt();
  }

  private long answered(SoundingId id) {
    return data.createQuery(
            "select count(a) from SoundingAnswer a where a.key.within = :id", Long.class)
        .setParameter("id", id.value())
        .getSingleResult();
  }
}
