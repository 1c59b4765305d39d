package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.inside.CalledVotes.Place;
import org.radslag.inside.DecidedVotes.Held;
import org.radslag.kernel.PersonId;
import org.radslag.membervotes.Forgetting;
import org.radslag.membervotes.HandoutChannel;
import org.radslag.membervotes.Helpdesk;
import org.radslag.membervotes.Hindrance;
import org.radslag.membervotes.MemberVoteId;

/** What a vote leaves behind is kept until its outcome is vouched for, and that is told. */
@ExtendWith(ArquillianExtension.class)
class VoteKeptIT {

  @Inject CalledVotes called;
  @Inject DecidedVotes decided;
  @Inject Forgetting forgetting;
  @Inject Helpdesk helpdesk;
  @Inject As as;

  private void keeps(Held held, List<Integer> there) {
    assertTrue(decided.card(held).held());
    assertEquals(
        "membervotes.refused.kept",
        as.system(() -> forgetting.attend(held.id())).reasons().get(0).reason());
    assertEquals(there, decided.secrets(held));
  }

  @Test
  void nothing_goes_before_the_closing_statement_and_the_protocol_of_the_count() {
    Place place = called.place(8);
    Held held = decided.cast(place, called.called(place, null));
    decided.decideWithoutPapers(held);
    decided.counted(held, Duration.ofDays(22));
    List<Integer> there = decided.secrets(held);
    keeps(held, there);
    assertEquals(
        List.of(Hindrance.NO_CLOSING, Hindrance.NO_PROTOCOL), decided.card(held).hindrances());
    PersonId one = place.electors().get(0);
    for (Role role : List.of(Role.BOARD, Role.ELECTION_COMMITTEE, Role.AUDITOR)) {
      assertTrue(overdue(one, role).contains(held.id()), role.name());
    }
    assertThrows(Forbidden.class, () -> overdue(one, Role.OFFICE));
    decided.protocol(held);
    keeps(held, there);
    decided.closing(held);
    decided.awaitSecrets(held);
    assertEquals(List.of(0, 0, 0, 0), decided.secrets(held));
    assertFalse(overdue(one, Role.BOARD).contains(held.id()));
  }

  private List<MemberVoteId> overdue(PersonId person, Role role) {
    return as.member(person, () -> forgetting.overdue(), role).stream()
        .map(one -> one.vote().id())
        .toList();
  }

  @Test
  void a_vote_that_nobody_decides_keeps_everything_and_is_told_of_when_its_day_has_come() {
    Place place = called.place(8);
    Held held = decided.cast(place, called.called(place, null));
    decided.close(held);
    keeps(held, decided.secrets(held));
    assertEquals(Hindrance.UNDECIDED, decided.card(held).hindrances().get(0));
    PersonId one = place.electors().get(0);
    assertFalse(overdue(one, Role.AUDITOR).contains(held.id()));
    decided.counted(held, Duration.ofDays(22));
    assertTrue(overdue(one, Role.AUDITOR).contains(held.id()));
    decided.establish(held);
    decided.closing(held);
    decided.protocol(held);
    assertFalse(overdue(one, Role.AUDITOR).contains(held.id()));
  }

  @Test
  void the_trail_does_not_say_who_asked_for_a_code_or_appealed_about_the_roll() {
    Place place = called.place(8);
    Held held = decided.cast(place, called.called(place, null));
    PersonId clerk = place.electors().get(0);
    PersonId other = held.vote().voters().get(5).person();
    as.member(clerk, () -> helpdesk.handOut(held.id(), other, HandoutChannel.LETTER), Role.OFFICE)
        .value();
    assertEquals(
        1, decided.rows("audit_entry", "action = 'CodeHandoutAsked' AND subject = ?", held.id()));
    assertEquals(
        0, decided.rows("audit_entry", "facts LIKE '%" + other + "%' AND subject = ?", held.id()));
  }
}
