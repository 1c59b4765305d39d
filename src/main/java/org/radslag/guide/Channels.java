package org.radslag.guide;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.Seats;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;

/** Representatives choose for themselves how they are reached, and what of it is shown. */
@UseCase
public class Channels {

  static final int LONGEST_EMAIL = 254;
  static final int LONGEST_PHONE = 40;
  static final int LONGEST_WORDS = 300;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Seats seats;
  @Inject Members members;
  @Inject Event<DomainEvent> events;

  /** Whether the caller stands in the directory, and so has something to choose. */
  @Permit(Role.SIGNED_IN)
  public boolean isRepresentative() {
    return caller.has(Role.ASSOCIATION_CHAIR)
        || caller.has(Role.BOARD)
        || caller.has(Role.PRESIDIUM)
        || caller.person().filter(me -> !seats.bodiesOf(me).isEmpty()).isPresent();
  }

  /** What the caller has chosen; nothing at first. */
  @Permit(Role.MEMBER)
  public Channel mine() {
    ChosenChannel chosen = data.find(ChosenChannel.class, caller.requirePerson().value());
    return chosen == null ? Channel.NONE : chosen.channel();
  }

  /**
   * Shows this from now on, and nothing else; all empty shows nothing, which anybody may choose:
   * what she showed in an office that she has left is hers to take away.
   */
  @Permit(Role.MEMBER)
  public Outcome<PersonId> choose(Channel wanted) {
    PersonId me = caller.requirePerson();
    Channel channel =
        new Channel(
            Text.line(wanted.email()), Text.line(wanted.phone()), Text.line(wanted.words()));
    if (channel.isEmpty()) {
      return clear(me);
    }
    caller.require(isRepresentative());
    if (members.card(me).filter(MemberCard::protectedIdentity).isPresent()) {
      return Outcome.refused("guide.refused.protected");
    }
    List<Refusal> faults = faults(channel);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    stored(me).choose(channel, clock.instant());
    tell(me, channel);
    return Outcome.done(me);
  }

  private Outcome<PersonId> clear(PersonId me) {
    ChosenChannel chosen = data.find(ChosenChannel.class, me.value());
    if (chosen != null) {
      data.remove(chosen);
      tell(me, Channel.NONE);
    }
    return Outcome.done(me);
  }

  /** Her row, locked; of two first saves at once, the key lets one make it. */
  private ChosenChannel stored(PersonId me) {
    data.createNativeQuery(
            "INSERT IGNORE INTO guide_channel (person, email, phone, words, chosen_at)"
                + " VALUES (?, '', '', '', ?)")
        .setParameter(1, me.toString())
        .setParameter(2, clock.instant())
        .executeUpdate();
    return data.find(ChosenChannel.class, me.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  private void tell(PersonId me, Channel channel) {
    events.fire(
        new ChannelChosen(
            me,
            !channel.email().isEmpty(),
            !channel.phone().isEmpty(),
            !channel.words().isEmpty()));
  }

  /** What is wrong with a channel, field by field. */
  static List<Refusal> faults(Channel channel) {
    List<Refusal> faults = new ArrayList<>();
    String email = channel.email();
    if (!email.isEmpty()
        && (email.length() > LONGEST_EMAIL
            || !email.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+"))) {
      faults.add(Refusal.of("email", "guide.refused.email", LONGEST_EMAIL));
    }
    if (!channel.phone().matches("(\\+?[0-9][0-9 ()-]{4," + (LONGEST_PHONE - 2) + "})?")) {
      faults.add(Refusal.of("phone", "guide.refused.phone", LONGEST_PHONE));
    }
    if (channel.words().length() > LONGEST_WORDS) {
      faults.add(Refusal.of("words", "guide.refused.words", LONGEST_WORDS));
    }
    return faults;
  }
}
