package org.radslag.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.kernel.PersonId;
import org.radslag.matters.OverduePublication;
import org.radslag.matters.Publications;
import org.radslag.matters.SoundingView;
import org.radslag.matters.Soundings;
import org.radslag.meetings.Occasions.OpenVote;
import org.radslag.meetings.Occasions.Upcoming;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.membervotes.VoteCard;
import org.radslag.membervotes.VoteOccasions;

/** The start page: what comes next for the reader, first of all the nearest. */
@Named
@RequestScoped
public class StartPage {

  @Inject Caller caller;
  @Inject Members members;
  @Inject Associations associations;
  @Inject org.radslag.meetings.Occasions meetings;
  @Inject org.radslag.motions.Occasions motions;
  @Inject MotionOccasions wording;
  @Inject WheelOccasions wheel;
  @Inject Soundings soundings;
  @Inject VoteOccasions memberVotes;
  @Inject KeyOccasions keys;
  @Inject VoteDutyLines duties;
  @Inject KeptOccasions kept;
  @Inject Publications publications;
  @Inject Clock clock;
  @Inject Words words;

  private MemberCard member;
  private AssociationCard association;
  private OpenVote vote;
  private List<StartLine> lines = List.of();

  @PostConstruct
  void open() {
    if (!caller.isSignedIn()) {
      return;
    }
    PersonId me = caller.requirePerson();
    member = members.card(me).orElse(null);
    if (member != null && member.votesIn() != null) {
      association = associations.find(member.votesIn()).orElse(null);
    }
    vote = meetings.openVote().orElse(null);
    List<StartLine> coming = new ArrayList<>();
    meetings.upcoming().forEach(meeting -> coming.add(line(meeting)));
    motions.coming().forEach(occasion -> coming.add(wording.line(occasion)));
    coming.addAll(wheel.lines());
    coming.addAll(keys.lines());
    coming.addAll(duties.lines());
    coming.addAll(kept.lines());
    soundings.waiting().forEach(sounding -> coming.add(line(sounding)));
    memberVotes.collecting().forEach(waiting -> coming.add(line(waiting)));
    publications.mine().forEach(overdue -> coming.add(line(overdue)));
    coming.sort(Comparator.comparing(StartLine::at));
    // An open vote of all members comes before everything else, whenever it closes.
    lines = Stream.concat(memberVotes.open().stream().map(this::line), coming.stream()).toList();
  }

  private StartLine line(Upcoming upcoming) {
    Instant at = upcoming.meeting().startsAt();
    String key =
        upcoming.meeting().openedAt() != null
            ? "start.meeting.open"
            : upcoming.declined()
                ? "start.meeting.declined"
                : upcoming.called() ? "start.meeting.called" : "start.meeting.alternate";
    return new StartLine(
        at,
        upcoming.meeting().title(),
        words.text(key, upcoming.meeting().bodyName(), upcoming.meeting().place()),
        "/meetings/meeting.xhtml?id=" + upcoming.meeting().id().value(),
        words.text("start.meeting.read"));
  }

  private StartLine line(SoundingView sounding) {
    return new StartLine(
        sounding.card().closesAt(),
        words.text("start.matters.asked") + ": " + sounding.matterTitle(),
        words.text("start.matters.asked-text", sounding.questions().size()),
        "/matters/sounding.xhtml?id=" + sounding.card().id(),
        words.text("start.matters.answer"));
  }

  private StartLine line(VoteCard vote) {
    return new StartLine(
        vote.closesAt(),
        words.text("start.membervotes.open") + ": " + vote.title(),
        words.text(
            "start.membervotes.open-text",
            words.text(
                "membervotes.index.open-until",
                words.date(vote.closesAt(), null),
                words.date(vote.closesAt(), "relative"))),
        "/membervotes/vote.xhtml?id=" + vote.id(),
        words.text("start.membervotes.vote"));
  }

  private StartLine line(VoteOccasions.Waiting waiting) {
    return new StartLine(
        waiting.card().collectUntil(),
        words.text("start.membervotes.collecting") + ": " + waiting.card().title(),
        words.text("start.membervotes.collecting-text", waiting.support(), waiting.card().needed()),
        "/membervotes/support.xhtml?id=" + waiting.card().id(),
        words.text("start.membervotes.support"));
  }

  private StartLine line(OverduePublication overdue) {
    return new StartLine(
        overdue.dueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1),
        words.text("start.matters.publish") + ": " + overdue.title(),
        words.text("start.matters.publish-text"),
        "/matters/secrecy.xhtml?id=" + overdue.id(),
        words.text("start.matters.publish-do"));
  }

  /** The open vote that waits for her, or null. */
  public OpenVote getVote() {
    return vote;
  }

  /** The nearest thing to do, when no vote is open; null when there is nothing. */
  public StartLine getFirst() {
    return vote != null || lines.isEmpty() ? null : lines.get(0);
  }

  /** What comes after the first. */
  public List<StartLine> getLater() {
    return getFirst() == null ? lines : lines.subList(1, lines.size());
  }

  /** The reader as a member, or null for staff. */
  public MemberCard getMember() {
    return member;
  }

  /** The association in which she votes, or null. */
  public AssociationCard getAssociation() {
    return association;
  }

  public boolean isOffice() {
    return caller.has(Role.OFFICE);
  }

  public boolean isAuditor() {
    return caller.has(Role.AUDITOR) || caller.has(Role.ELECTION_COMMITTEE);
  }

  /** Who the reader is, in a line above the heading. */
  public String getEyebrow() {
    if (member == null) {
      return words.text("start.eyebrow.staff");
    }
    return association == null
        ? member.name()
        : words.text("start.eyebrow.member", member.name(), association.name());
  }
}
