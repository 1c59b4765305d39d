package org.radslag.membership.reorganisation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.UseCase;

/**
 * Withdraws a reorganisation that has not taken effect. The office asks, with the decision it rests
 * on, and somebody else of the office or the board confirms.
 */
@UseCase
public class Withdrawals {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject MemberMoves moves;
  @Inject Writing writing;
  @Inject ReorganisationChecks checks;
  @Inject Event<DomainEvent> events;

  /** A reorganisation; empty when there is none with that id. */
  @Permit({Role.OFFICE, Role.BOARD})
  public Optional<ReorganisationCard> find(ReorganisationId id) {
    return Optional.ofNullable(data.find(Reorganisation.class, id.value()))
        .map(Reorganisation::card);
  }

  /** Whether the caller may confirm what has been asked: whoever asked may not. */
  @Permit({Role.OFFICE, Role.BOARD})
  public boolean mayConfirm(ReorganisationId id) {
    Reorganisation planned = data.find(Reorganisation.class, id.value());
    return planned != null && planned.isAsked() && !planned.isAskedBy(me());
  }

  /**
   * Asks for the withdrawal.
   *
   * @param basis the decision that it rests on
   */
  @Permit(Role.OFFICE)
  public Outcome<ReorganisationId> ask(ReorganisationId id, String basis) {
    Reorganisation planned = locked(id);
    Optional<Refusal> refusal = over(planned);
    String reason = Text.line(basis);
    if (refusal.isEmpty() && planned.isAsked()) {
      refusal = Optional.of(Refusal.because("membership.refused.withdrawal-asked"));
    }
    if (refusal.isEmpty()
        && (reason.isEmpty() || reason.length() > ReorganisationChecks.LONGEST_BASIS)) {
      refusal =
          Optional.of(
              Refusal.of("basis", "membership.refused.basis", ReorganisationChecks.LONGEST_BASIS));
    }
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    planned.ask(me(), reason, clock.instant());
    data.flush();
    events.fire(new WithdrawalAsked(planned.card().association(), planned.card().on()));
    return Outcome.done(id);
  }

  /** Keeps the reorganisation after all. */
  @Permit({Role.OFFICE, Role.BOARD})
  public Outcome<ReorganisationId> keep(ReorganisationId id) {
    Reorganisation planned = locked(id);
    Optional<Refusal> refusal = over(planned).or(() -> notAsked(planned));
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    planned.ask(null, null, null);
    data.flush();
    events.fire(new WithdrawalDropped(planned.card().association(), planned.card().on()));
    return Outcome.done(id);
  }

  /**
   * Confirms the withdrawal: associations, members and arenas are as if it had not been decided.
   */
  @Permit({Role.OFFICE, Role.BOARD})
  public Outcome<ReorganisationId> confirm(ReorganisationId id) {
    moves.lock();
    Reorganisation planned = locked(id);
    Optional<Refusal> refusal =
        over(planned)
            .or(() -> notAsked(planned))
            .or(() -> sameAs(planned))
            .or(() -> checks.builtUpon(planned.card()));
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    ReorganisationCard card = planned.card();
    planned.withdraw(me(), clock.instant());
    data.flush();
    switch (card.kind()) {
      case MERGE -> writing.revive(card.association(), card.on());
      case MOVE -> writing.replace(card.association(), card.on());
      case SPLIT -> {
        // The one that is split goes on as it was.
      }
    }
    boolean neverFounded = card.successor() != null && checks.isNeededNoMore(card);
    if (neverFounded) {
      writing.neverFound(card.successor(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
    moves.takeBack(card.on());
    data.clear();
    events.fire(
        new ReorganisationWithdrawn(
            card.association(), card.successor(), card.on(), card.kind(), neverFounded));
    return Outcome.done(id);
  }

  private Reorganisation locked(ReorganisationId id) {
    Reorganisation planned =
        data.find(Reorganisation.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    caller.require(planned != null);
    return planned;
  }

  private Optional<Refusal> over(Reorganisation planned) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (planned.card().isWithdrawn()) {
      return Optional.of(Refusal.because("membership.refused.withdrawn"));
    }
    return planned.card().on().isAfter(today)
        ? Optional.empty()
        : Optional.of(Refusal.because("membership.refused.has-taken-effect", planned.card().on()));
  }

  private static Optional<Refusal> notAsked(Reorganisation planned) {
    return planned.isAsked()
        ? Optional.empty()
        : Optional.of(Refusal.because("membership.refused.withdrawal-not-asked"));
  }

  private Optional<Refusal> sameAs(Reorganisation planned) {
    return planned.isAskedBy(me())
        ? Optional.of(Refusal.because("membership.refused.withdrawal-two"))
        : Optional.empty();
  }

  private UUID me() {
    return caller.person().map(PersonId::value).orElse(null);
  }
}
