package org.radslag.ballots.trustees;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Text;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;

/**
 * Names those who hold the key of an election and the one who makes its codes. They are different
 * persons from different lists; none of them edits the register, runs the vote or audits it.
 */
@UseCase
public class Appointments {

  private static final int LONGEST_LIST = 100;

  @Inject Caller caller;
  @Inject Elections elections;
  @Inject Members members;
  @Inject Independence independence;
  @Inject Seats seats;
  @Inject Notes notes;
  @Inject Event<DomainEvent> events;

  /**
   * Names them all at once, in place of those named before, as long as nobody has begun.
   *
   * @param trustees as many as the election was planned for, in the order of their places
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> appoint(ElectionId id, List<Appointee> trustees, Appointee registrar) {
    seats.lock(id);
    ElectionCard election = elections.find(id).orElse(null);
    caller.require(election != null);
    if (election.state().compareTo(ElectionState.FROZEN) > 0) {
      return Outcome.refused(election.state().refusal());
    }
    if (!seats.said(id).isEmpty()) {
      return Outcome.refused("ballots.refused.keys-begun");
    }
    if (trustees.size() != election.trustees()) {
      return Outcome.refused("ballots.refused.keys-number", election.trustees());
    }
    List<Appointee> all = new ArrayList<>();
    all.add(registrar);
    all.addAll(trustees);
    Map<PersonId, String> names = members.names(all.stream().map(Appointee::person).toList());
    Outcome<ElectionId> fault = fault(id, all, names);
    if (!fault.isDone()) {
      return fault;
    }
    seats.dismiss(id);
    for (int place = 0; place < all.size(); place++) {
      Appointee one = all.get(place);
      Appointee clean = new Appointee(one.person(), Text.line(one.list()));
      seats.appoint(id, place, clean, names.get(one.person()));
    }
    events.fire(new TrusteesAppointed(id, trustees.size()));
    return Outcome.done(id);
  }

  private Outcome<ElectionId> fault(
      ElectionId id, List<Appointee> all, Map<PersonId, String> names) {
    Set<PersonId> persons = new HashSet<>();
    Set<String> lists = new HashSet<>();
    List<PersonId> auditors = notes.auditors(id).stream().map(AuditorCard::person).toList();
    for (int place = 0; place < all.size(); place++) {
      Appointee one = all.get(place);
      String list = Text.line(one.list());
      if (!names.containsKey(one.person()) || !members.isMember(one.person())) {
        return Outcome.refused("ballots.refused.keys-no-member", place);
      }
      String name = names.get(one.person());
      if (!persons.add(one.person())) {
        return Outcome.refused("ballots.refused.keys-twice", name);
      }
      if (list.isEmpty() || list.length() > LONGEST_LIST) {
        return Outcome.refused("ballots.refused.keys-list", name, LONGEST_LIST);
      }
      if (!lists.add(list.toLowerCase(Locale.ROOT))) {
        return Outcome.refused("ballots.refused.keys-same-list", list);
      }
      if (independence.runsTheVote(one.person())) {
        return Outcome.refused("ballots.refused.keys-office", name);
      }
      if (auditors.contains(one.person())) {
        return Outcome.refused("ballots.refused.keys-auditor", name);
      }
    }
    return Outcome.done(id);
  }
}
