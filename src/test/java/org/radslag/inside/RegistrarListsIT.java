package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Roll;
import org.radslag.ballots.RollPerson;
import org.radslag.ballots.trustees.RegistrarCorrection;
import org.radslag.ballots.trustees.RegistrarLists;
import org.radslag.kernel.PersonId;
import org.radslag.membership.ContactCard;
import org.radslag.membership.Mailboxes;
import org.radslag.membership.Members;
import org.radslag.membervotes.HandoutChannel;
import org.radslag.membervotes.Helpdesk;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.ToHandOut;
import org.radslag.membervotes.VoteCard;

/** What the registrar of the demo's open vote is told, and nobody else. */
@ExtendWith(ArquillianExtension.class)
class RegistrarListsIT {

  private static final String TITLE = "Skolan i Norra Brunnsala";

  @Inject As as;
  @Inject Members members;
  @Inject Mailboxes mailboxes;
  @Inject Elections elections;
  @Inject MemberVotes votes;
  @Inject Roll roll;
  @Inject RegistrarLists lists;
  @Inject Helpdesk helpdesk;

  private ElectionId id;
  private MemberVoteId vote;
  private PersonId registrar;
  private PersonId trustee;

  @BeforeEach
  void the_open_vote() {
    VoteCard card =
        as.system(() -> votes.all()).stream()
            .filter(one -> one.title().equals(TITLE))
            .findFirst()
            .orElseThrow();
    vote = card.id();
    id = card.election();
    registrar = number("201793");
    trustee = number("200442");
  }

  private PersonId number(String number) {
    return as.system(() -> members.byNumber(number)).orElseThrow();
  }

  private List<RollPerson> waiting() {
    return as.system(() -> roll.persons(id)).stream()
        .filter(line -> line.member() != null && !line.blocked())
        .filter(
            line -> as.system(() -> roll.lineOf(id, line.member())).state().name().equals("OPEN"))
        .toList();
  }

  @Test
  void the_registrar_alone_gets_the_lines_with_names_and_contacts() {
    ElectionCard card = as.system(() -> elections.find(id)).orElseThrow();
    String csv =
        new String(
            as.member(registrar, () -> lists.list(id)).orElseThrow(), StandardCharsets.UTF_8);
    List<String> rows = csv.lines().toList();
    assertEquals(
        "pseudonym;channel;name;address;phone;sign-in;address-since;phone-since", rows.get(0));
    assertEquals(card.code() + card.reserve(), rows.size() - 1);
    assertTrue(rows.stream().allMatch(row -> row.split(";", -1).length == 8));
    RollPerson jonathan = as.system(() -> roll.person(id, number("200316"))).orElseThrow();
    ContactCard contact =
        as.system(() -> mailboxes.contacts(List.of(jonathan.member()))).get(jonathan.member());
    String row =
        rows.stream()
            .filter(r -> r.startsWith(jonathan.pseudonym() + ";"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("code", "Jonathan Norrskog", contact.address(), contact.phone(), "email"),
        List.of(row.split(";", -1)).subList(1, 6));
    assertTrue(as.member(trustee, () -> lists.list(id)).isEmpty());
    assertTrue(as.member(number("240069"), () -> lists.list(id), Role.OFFICE).isEmpty());
    assertTrue(
        as.member(number("218845"), () -> lists.list(id), Role.ELECTION_COMMITTEE).isEmpty());
  }

  @Test
  void whoever_has_a_protected_identity_has_no_name_and_no_address_in_it() {
    ContactCard hidden =
        as.system(() -> roll.persons(id)).stream()
            .filter(line -> line.member() != null)
            .map(line -> as.system(() -> mailboxes.contacts(List.of(line.member()))))
            .flatMap(found -> found.values().stream())
            .filter(contact -> contact.name().isEmpty())
            .findFirst()
            .orElseThrow(() -> new AssertionError("nobody in Brunnsala is protected"));
    assertEquals(new ContactCard("", "", "", "", null, null), hidden);
  }

  @Test
  void codes_that_members_ask_for_and_corrections_reach_her_by_their_numbers() {
    List<RollPerson> some = waiting();
    RollPerson asking = some.get(some.size() - 1);
    PersonId office = number("240069");
    as.member(
            office, () -> helpdesk.handOut(vote, asking.member(), HandoutChannel.SMS), Role.OFFICE)
        .value();
    assertTrue(
        as.member(registrar, () -> helpdesk.toHandOut(id)).stream()
            .map(ToHandOut::pseudonym)
            .toList()
            .contains(asking.pseudonym()));
    assertTrue(as.member(trustee, () -> helpdesk.toHandOut(id)).isEmpty());
    RollPerson corrected = some.get(some.size() - 2);
    for (String committee : List.of("218845", "209640")) {
      as.member(
              number(committee),
              () -> roll.assignReserve(id, corrected.member()),
              Role.ELECTION_COMMITTEE)
          .value();
    }
    List<RegistrarCorrection> corrections = as.member(registrar, () -> lists.corrections(id));
    RegistrarCorrection one =
        corrections.stream()
            .filter(c -> c.instead().equals(corrected.pseudonym()))
            .findFirst()
            .orElseThrow();
    assertFalse(one.reserve().isEmpty());
    assertTrue(as.member(trustee, () -> lists.corrections(id)).isEmpty());
  }
}
