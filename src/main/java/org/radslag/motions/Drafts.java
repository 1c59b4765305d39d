package org.radslag.motions;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** Motions while they are written. A draft is its author's alone. */
@UseCase
public class Drafts {

  private static final int MOST_DRAFTS = 50;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Members members;
  @Inject Rules rules;
  @Inject MotionRows rows;
  @Inject Event<DomainEvent> events;

  /** Begins a draft with what has been written so far. */
  @Permit(Role.MEMBER)
  public Outcome<SavedDraft> begin(ConferenceId conference, DraftForm form) {
    PersonId author = caller.requirePerson();
    List<Refusal> faults = faults(form, author);
    if (form.text().isEmpty()) {
      faults = List.of(Refusal.of("title", "motions.refused.nothing-written"));
    } else if (draftsOf(author) >= MOST_DRAFTS) {
      faults = List.of(Refusal.because("motions.refused.drafts-many", MOST_DRAFTS));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    Instant now = clock.instant();
    Motion motion = new Motion(MotionId.create(), conference, author, now);
    motion.sendAs(form.sender(), form.association());
    MotionVersion text = new MotionVersion(motion.id()).says(form.text(), form.kept(), author, now);
    data.persist(motion);
    data.flush();
    data.persist(text);
    events.fire(new MotionDrafted(motion.id(), conference, author));
    return Outcome.done(new SavedDraft(motion.id(), text.revision(), now));
  }

  /**
   * Saves over the draft. Saving is not recorded: what a draft says is nobody else's.
   *
   * @param revision the one that was read; refused when another window has saved since
   */
  @Permit(Role.MEMBER)
  public Outcome<SavedDraft> save(MotionId id, int revision, DraftForm form) {
    Motion motion = rows.held(id);
    caller.require(motion.belongsTo(caller));
    PersonId author = motion.author();
    List<Refusal> faults = faults(form, author);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    if (!motion.state().isPrivate()) {
      return Outcome.refused("motions.refused.no-draft");
    }
    MotionVersion text = rows.latest(motion);
    if (text.revision() != revision) {
      return Outcome.refused("motions.refused.saved-elsewhere", text.savedAt());
    }
    motion.sendAs(form.sender(), form.association());
    text.says(form.text(), form.kept(), author, clock.instant());
    return Outcome.done(new SavedDraft(id, text.revision(), text.savedAt()));
  }

  /** The caller's motion to go on writing; empty when there is none with that id. */
  @Permit(Role.MEMBER)
  public Optional<Draft> find(MotionId id) {
    Motion motion = data.find(Motion.class, id.value());
    if (motion == null) {
      return Optional.empty();
    }
    caller.require(motion.belongsTo(caller));
    MotionVersion text = rows.latest(motion);
    DraftForm form =
        new DraftForm(
            text.text(),
            text.kept(),
            motion.sender().orElse(null),
            motion.association().orElse(null));
    return Optional.of(
        new Draft(
            id,
            rows.conferenceOf(motion).card(),
            motion.state(),
            motion.version(),
            text.revision(),
            form,
            text.savedAt()));
  }

  /** Throws a draft away, for good. */
  @Permit(Role.MEMBER)
  public Outcome<MotionId> discard(MotionId id) {
    Motion motion = rows.held(id);
    caller.require(motion.belongsTo(caller));
    if (!motion.state().isPrivate()) {
      return Outcome.refused("motions.refused.no-draft");
    }
    data.remove(motion);
    data.flush();
    events.fire(new MotionDiscarded(id));
    return Outcome.done(id);
  }

  /** Reads a text without keeping it: advice on each clause, and what stands in the way. */
  @Permit(Role.MEMBER)
  public TextReport check(MotionText text, Set<String> kept) {
    TextLimits limits = TextLimits.of(rules.today());
    List<Refusal> beyond = text.beyondKeeping();
    if (!beyond.isEmpty()) {
      return new TextReport(List.of(), beyond, limits);
    }
    return new TextReport(text.verdicts(kept, limits), text.faults(limits), limits);
  }

  private List<Refusal> faults(DraftForm form, PersonId author) {
    if (form.sender() == Sender.ASSOCIATION && !mayAsk(author, form.association())) {
      return List.of(Refusal.of("sender", "motions.refused.not-your-association"));
    }
    return form.text().beyondKeeping();
  }

  /** The associations that she belongs to, and those she speaks for. */
  private boolean mayAsk(PersonId author, AssociationId association) {
    return association != null
        && (caller.speaksFor(association)
            || members
                .card(author)
                .filter(
                    card ->
                        association.equals(card.geographic()) || association.equals(card.branch()))
                .isPresent());
  }

  private long draftsOf(PersonId author) {
    return data.createQuery(
            "select count(m) from Motion m where m.author = :author and m.state = :draft",
            Long.class)
        .setParameter("author", author.value())
        .setParameter("draft", MotionState.DRAFT)
        .getSingleResult();
  }
}
