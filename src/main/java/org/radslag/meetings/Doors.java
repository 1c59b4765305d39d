package org.radslag.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Seats;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.Members;

/** Who may see a meeting, prepare it and lead it. What does not exist is forbidden to everybody. */
@ApplicationScoped
class Doors {

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Seats seats;
  @Inject Members members;
  @Inject Calling calling;

  boolean mayPlan(BodyId body) {
    return caller.has(Role.OFFICE)
        || caller.has(Role.PRESIDIUM, body)
        || (caller.has(Role.BOARD) || caller.has(Role.PRESIDIUM)) && calling.mayCall(body);
  }

  boolean mayLead(BodyId body) {
    return caller.has(Role.PRESIDIUM, body);
  }

  /** Whether she sits in the body, prepares its meetings, or examines everything. */
  boolean isInside(Meeting meeting) {
    return mayPlan(meeting.body())
        || meeting.state() != MeetingState.PLANNED
            && (caller.has(Role.AUDITOR) || sitsIn(meeting.body()));
  }

  /** What the roles alone answer comes first: who sits in the body is asked of the database. */
  boolean maySee(Meeting meeting) {
    return meeting.state() != MeetingState.PLANNED
            && meeting.openToMembers()
            && (caller.has(Role.MEMBER)
                || caller.has(Role.BOARD)
                || caller.has(Role.ELECTION_COMMITTEE))
        || isInside(meeting);
  }

  /**
   * The meeting, to read.
   *
   * @return empty when there is none
   * @throws Forbidden when she may not see it
   */
  Optional<Meeting> see(MeetingId id) {
    Optional<Meeting> found = Optional.ofNullable(data.find(Meeting.class, id.value()));
    found.ifPresent(meeting -> caller.require(maySee(meeting)));
    return found;
  }

  /** The meeting, locked, for somebody who may prepare it. */
  Meeting plan(MeetingId id) {
    Meeting meeting = locked(id);
    caller.require(meeting != null && mayPlan(meeting.body()));
    return meeting;
  }

  /** The meeting, locked, for somebody in the presidium of its body. */
  Meeting lead(MeetingId id) {
    Meeting meeting = locked(id);
    caller.require(meeting != null && mayLead(meeting.body()));
    return meeting;
  }

  /** Why she cannot use the gavel now: the meeting is not open, or somebody else holds it. */
  Optional<Refusal> gavelRefused(Meeting meeting) {
    if (meeting.state() != MeetingState.OPEN) {
      return Optional.of(Refusal.because(meeting.state().refusal()));
    }
    PersonId leader = meeting.leader();
    if (leader == null || caller.isSystem() || caller.person().filter(leader::equals).isPresent()) {
      return Optional.empty();
    }
    String name = members.names(List.of(leader)).getOrDefault(leader, "");
    return Optional.of(Refusal.because("meetings.refused.not-leader", name));
  }

  private boolean sitsIn(BodyId body) {
    return caller.person().filter(person -> seats.bodiesOf(person).contains(body)).isPresent();
  }

  private Meeting locked(MeetingId id) {
    return data.find(Meeting.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
  }
}
