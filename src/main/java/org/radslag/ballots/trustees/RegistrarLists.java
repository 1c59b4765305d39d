package org.radslag.ballots.trustees;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.ballots.Channel;
import org.radslag.ballots.Destruction;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Roll;
import org.radslag.ballots.RollPerson;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;
import org.radslag.membership.ContactCard;
import org.radslag.membership.Mailboxes;
import org.radslag.platform.UseCase;

/**
 * What the registrar of an election, and nobody else, is told of those on the roll: how a code
 * reaches them over another way than the one that carries their sign-in.
 */
@UseCase
public class RegistrarLists {

  private static final int AT_ONCE = 1_000;
  private static final String HEADING =
      "pseudonym;channel;name;address;phone;sign-in;address-since;phone-since\n";

  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject Elections elections;
  @Inject Destruction destruction;
  @Inject Seats seats;
  @Inject Roll roll;
  @Inject Mailboxes mailboxes;
  @Inject Event<DomainEvent> events;

  /** Whether the caller makes the codes of this election, and still may know of its roll. */
  @Permit(Role.MEMBER)
  public boolean isMine(ElectionId id) {
    boolean frozen =
        elections.find(id).filter(e -> e.state().compareTo(ElectionState.FROZEN) >= 0).isPresent();
    return frozen
        && !destruction.isSecretless(id)
        && caller
            .person()
            .filter(me -> seats.people(id).stream().anyMatch(p -> isRegistrar(p, me)))
            .isPresent();
  }

  private static boolean isRegistrar(TrusteeCard one, PersonId person) {
    return one.isRegistrar() && one.person().equals(person);
  }

  /**
   * The lines that need a code, with names and contacts, as CSV; empty for everybody but the
   * registrar. The trail tells that it was fetched.
   */
  @Permit(Role.MEMBER)
  public Optional<byte[]> list(ElectionId id) {
    if (!isMine(id)) {
      return Optional.empty();
    }
    List<RollPerson> lines =
        system.ask(() -> roll.persons(id)).stream()
            .filter(line -> line.channel() != Channel.PAPER)
            .toList();
    Map<PersonId, ContactCard> contacts = contacts(lines);
    StringBuilder csv = new StringBuilder(HEADING);
    lines.forEach(line -> csv.append(row(line, contacts.get(line.member()))));
    events.fire(new RegistrarListFetched(id, lines.size()));
    return Optional.of(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What was corrected, for her book; nothing for everybody else. */
  @Permit(Role.MEMBER)
  public List<RegistrarCorrection> corrections(ElectionId id) {
    if (!isMine(id)) {
      return List.of();
    }
    List<RollPerson> lines =
        system.ask(() -> roll.persons(id)).stream().filter(line -> line.member() != null).toList();
    List<RollPerson> blocked = lines.stream().filter(RollPerson::blocked).toList();
    List<RollPerson> given =
        lines.stream().filter(l -> l.channel() == Channel.RESERVE && !l.blocked()).toList();
    List<RollPerson> both = new ArrayList<>(blocked);
    both.addAll(given);
    Map<PersonId, ContactCard> contacts = contacts(both);
    Map<PersonId, RollPerson> reserves = new HashMap<>();
    given.forEach(one -> reserves.put(one.member(), one));
    List<RegistrarCorrection> corrections = new ArrayList<>();
    for (RollPerson one : blocked) {
      RollPerson reserve = reserves.remove(one.member());
      corrections.add(
          new RegistrarCorrection(
              reserve == null ? "" : reserve.pseudonym(), one.pseudonym(), name(contacts, one)));
    }
    for (RollPerson one : given) {
      if (reserves.containsKey(one.member())) {
        corrections.add(new RegistrarCorrection(one.pseudonym(), "", name(contacts, one)));
      }
    }
    return corrections;
  }

  private static String name(Map<PersonId, ContactCard> contacts, RollPerson one) {
    ContactCard contact = contacts.get(one.member());
    return contact == null ? "" : contact.name();
  }

  private Map<PersonId, ContactCard> contacts(List<RollPerson> lines) {
    List<PersonId> persons =
        lines.stream().map(RollPerson::member).filter(one -> one != null).distinct().toList();
    Map<PersonId, ContactCard> contacts = new HashMap<>();
    for (int from = 0; from < persons.size(); from += AT_ONCE) {
      List<PersonId> some = persons.subList(from, Math.min(from + AT_ONCE, persons.size()));
      contacts.putAll(system.ask(() -> mailboxes.contacts(some)));
    }
    return contacts;
  }

  private static String row(RollPerson line, ContactCard contact) {
    List<String> cells =
        contact == null
            ? List.of("", "", "", "", "", "")
            : List.of(
                contact.name(),
                contact.address(),
                contact.phone(),
                contact.signIn(),
                day(contact.addressSince()),
                day(contact.phoneSince()));
    StringBuilder row = new StringBuilder(line.pseudonym());
    row.append(';').append(line.channel().name().toLowerCase(Locale.ROOT));
    cells.forEach(cell -> row.append(';').append(cell.replaceAll("[;\\p{Cntrl}]", " ")));
    return row.append('\n').toString();
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
