package org.radslag.influence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.access.SystemWork;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.platform.UseCase;

/** What is told to those whom a change of model concerns: read and edited first, sent once. */
@UseCase
public class Announcements {

  private static final Set<Role> SPEAKERS =
      Set.of(Role.ASSOCIATION_CHAIR, Role.ASSOCIATION_SECRETARY);

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Switches switches;
  @Inject Roles roles;
  @Inject SystemWork system;
  @Inject Event<DomainEvent> events;

  /** The drafts, or what was sent. */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public Map<LetterKind, LetterText> of(SwitchId id) {
    Map<LetterKind, LetterText> letters = new EnumMap<>(LetterKind.class);
    data.createQuery("select l from Letter l where l.key.of = :id", Letter.class)
        .setParameter("id", id.value())
        .getResultList()
        .forEach(letter -> letters.put(letter.kind(), letter.words()));
    return letters;
  }

  /** Who gets each announcement, as the transition table stands now. */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public Map<LetterKind, Set<PersonId>> recipients(SwitchId id) {
    Map<LetterKind, Set<PersonId>> people = new EnumMap<>(LetterKind.class);
    for (LetterKind kind : LetterKind.values()) {
      people.put(kind, new LinkedHashSet<>());
    }
    List<TransitionLine> lines = switches.lines(id);
    boolean elects = lines.stream().anyMatch(line -> line.fate() == Fate.TO_FILL);
    Map<UUID, Set<PersonId>> speakers = elects ? speakers() : Map.of();
    for (TransitionLine line : lines) {
      switch (line.fate()) {
        case STAYS, MOVES, SEATED -> people.get(LetterKind.STAYS).add(line.person());
        case ENDS -> people.get(LetterKind.LEAVES).add(line.person());
        case TO_FILL -> {
          if (line.association() != null) {
            people
                .get(LetterKind.ELECTS)
                .addAll(speakers.getOrDefault(line.association().value(), Set.of()));
          }
        }
      }
    }
    // Who keeps a mandate is not told that one ends.
    people.get(LetterKind.LEAVES).removeAll(people.get(LetterKind.STAYS));
    return people;
  }

  /** Rewrites a draft that has not been sent. */
  @Permit({Role.OFFICE, Role.BOARD})
  public Outcome<SwitchId> rewrite(SwitchId id, LetterKind kind, LetterText words) {
    Switch change = data.find(Switch.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    Letter letter = data.find(Letter.class, new Letter.Key(id, kind));
    caller.require(change != null && letter != null);
    if (change.lettersConfirmed() || change.state() == SwitchState.WITHDRAWN) {
      return Outcome.refused("influence.refused.letters-sent");
    }
    List<Refusal> faults = words.faults();
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    letter.write(words);
    events.fire(new LetterRewritten(id, kind));
    return Outcome.done(id);
  }

  /** Lets the announcements of a decided change be sent, once. */
  @Permit({Role.OFFICE, Role.BOARD})
  public Outcome<SwitchId> confirm(SwitchId id) {
    Switch change = data.find(Switch.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    caller.require(change != null);
    if (change.lettersConfirmed()) {
      return Outcome.refused("influence.refused.letters-sent");
    }
    if (change.state() != SwitchState.DECIDED && change.state() != SwitchState.DONE) {
      return Outcome.refused("influence.refused.letters-early");
    }
    change.confirmLetters(caller.person().map(Id::value).orElse(null), clock.instant());
    data.flush();
    int people = recipients(id).values().stream().mapToInt(Set::size).sum();
    events.fire(new LettersConfirmed(id, people));
    return Outcome.done(id);
  }

  /** Chairs and secretaries by their association: one question for all seats that are to fill. */
  private Map<UUID, Set<PersonId>> speakers() {
    return system.ask(roles::all).stream()
        .filter(held -> SPEAKERS.contains(held.grant().role()))
        .filter(held -> held.grant().scope().isPresent())
        .collect(
            Collectors.groupingBy(
                held -> held.grant().scope().get(),
                Collectors.mapping(
                    Roles.Held::person, Collectors.toCollection(LinkedHashSet::new))));
  }
}
