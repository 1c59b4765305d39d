package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.Casting;
import org.radslag.meetings.Chair;
import org.radslag.meetings.DecisionOutcome;
import org.radslag.meetings.Gavel;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;
import org.radslag.meetings.Presence;
import org.radslag.meetings.VoteId;
import org.radslag.meetings.VoteText;
import org.radslag.meetings.Votes;
import org.radslag.meetings.verdict.Choice;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.platform.DatabaseClock;

/** The representative council: a session that is over, one that is going on, one that is called. */
@ApplicationScoped
class CouncilScene {

  /** Hamza Ljungvik holds the seat of his association; the chair of the council leads. */
  private static final String EKUDDEN = "Mälarstad Ekudden";

  private static final String EKUDDENS_SEAT = "222765";
  private static final String CHAIR = "204691";
  private static final String VICE_CHAIR = "241959";

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Associations associations;
  @Inject Bodies bodies;
  @Inject Arenas arenas;
  @Inject Seats seats;
  @Inject Presidium presidium;
  @Inject Meetings meetings;
  @Inject Agenda agenda;
  @Inject Chair chair;
  @Inject Presence presence;
  @Inject Votes votes;
  @Inject Casting casting;
  @Inject Gavel gavel;

  private BodyId council;
  private PersonId leader;
  private MeetingId past;
  private MeetingId extra;
  private ItemId rules;
  private ItemId strategy;
  private ItemId report;
  private ItemId first;
  private final List<PersonId> holders = new ArrayList<>();
  private final Random lots = new Random(20261210);

  void found() {
    stage.at("2026-11-03T11:00:00");
    List<AssociationCard> all = associations.all();
    ArenaCard district =
        arenas.all().stream()
            .filter(one -> one.kind() == ArenaKind.DISTRICT)
            .findFirst()
            .orElseThrow();
    council =
        stage.system(
            () ->
                bodies.found(
                    new BodyPlan(
                        BodyKind.COUNCIL,
                        "Representantskapet",
                        district.name(),
                        district.id(),
                        null,
                        null,
                        Composition.perAssociation(
                            all.stream().map(AssociationCard::id).toList(), 1))));
    leader = cast.person(CHAIR);
    stage.system(() -> presidium.give(council, leader, Post.CHAIR));
    stage.system(() -> presidium.give(council, cast.person(VICE_CHAIR), Post.VICE_CHAIR));
    seats.of(council).forEach(this::fill);
  }

  BodyId council() {
    return council;
  }

  private void fill(SeatCard seat) {
    List<String> voters = new ArrayList<>(cast.votersOf(seat.associationName(), 4));
    if (seat.associationName().equals(EKUDDEN)) {
      voters.remove(EKUDDENS_SEAT);
      voters.add(0, EKUDDENS_SEAT);
    }
    LocalDate from = LocalDate.of(2026, 11, 3);
    LocalDate through = LocalDate.of(2028, 10, 31);
    for (int place = 0; place < Math.min(2, voters.size()); place++) {
      PersonId person = cast.person(voters.get(place));
      int at = place;
      stage.system(() -> seats.assign(seat.id(), person, at, from, through));
      if (place == 0) {
        holders.add(person);
      }
    }
  }

  /** 26 November: a session is called for 10 December. */
  void callDecember() {
    stage.at("2026-11-26T09:00:00");
    past = plan("Sammanträde i december", "Folkets hus, lilla salen", "2026-12-10T18:00:00");
    rules =
        add(
            past,
            "Arbetsordning för representantskapet",
            "Presidiet föreslår samma arbetsordning som förra året, med tre minuters talartid.",
            "att anta arbetsordningen");
    strategy =
        add(
            past,
            "Inriktning för förhandlingen om stadens budget",
            "Gruppen i stadshuset vill veta vad som väger tyngst: skolan, hyrorna eller resorna.",
            "att skolan ska gå först i förhandlingen");
    report = add(past, "Rapport från regiongruppen", "Gruppledaren berättar om hösten.", "");
    stage.system(() -> meetings.call(past));
  }

  /** 10 December: one decision by ear and one counted. */
  void december() {
    stage.at("2026-12-10T18:00:00");
    arrive(past, 47);
    stage.as(leader, () -> chair.open(past));
    stage.as(leader, () -> chair.takeUp(rules));
    stage.as(leader, () -> gavel.find(rules, DecisionOutcome.CARRIED));
    stage.as(leader, () -> gavel.strike(rules));
    stage.at("2026-12-10T18:35:00");
    stage.as(leader, () -> chair.takeUp(strategy));
    VoteId vote = open(strategy, "Ska skolan gå först i förhandlingen om stadens budget?");
    castAll(vote, 46);
    stage.as(leader, () -> votes.close(vote));
    stage.as(leader, () -> gavel.strikeVote(vote, null));
    stage.as(leader, () -> chair.takeUp(report));
    stage.as(leader, () -> chair.finish(report));
    stage.at("2026-12-10T20:10:00");
    stage.as(leader, () -> chair.close(past));
  }

  /** Two sessions are called: an extra one for 12 January, and that of 21 January. */
  void callJanuary() {
    stage.at("2027-01-07T10:00:00");
    MeetingId id = plan("Sammanträde i januari", "Folkets hus, stora salen", "2027-01-21T18:00:00");
    add(
        id,
        "Budgetöverenskommelsen för Mälarstad 2027",
        "Förhandlingsdelegationen lägger fram det färdiga förslaget.",
        "att godkänna överenskommelsen");
    add(
        id,
        "Representant i kommungruppens valberedning",
        "Representantskapet har en ordinarie plats.",
        "att välja Hamza Ljungvik");
    stage.system(() -> meetings.call(id));
    stage.at("2027-01-07T11:00:00");
    extra = plan("Extra sammanträde om kollektivtrafiken", "Folkets hus", "2027-01-12T18:00:00");
    first =
        add(
            extra,
            "Remissvar om nya busslinjer",
            "Regionen vill dra in fyra linjer i glesbygden. Svaret ska vara inne den 20 januari.",
            "att säga nej till indragningarna");
    add(
        extra,
        "Stöd till färjorna i skärgården",
        "Eknäs skärgård har skrivit till representantskapet.",
        "att regiongruppen ska kräva helårstrafik");
    add(extra, "Övriga frågor", "", "");
    stage.system(() -> meetings.call(extra));
  }

  /** 12 January in the evening: the extra session is going on, with a vote that is open. */
  void tonight() {
    stage.at("2027-01-12T18:00:00");
    arrive(extra, 44);
    stage.as(leader, () -> chair.open(extra));
    stage.at("2027-01-12T18:38:00");
    stage.as(leader, () -> chair.takeUp(first));
    VoteId vote = open(first, "Ska representantskapet säga nej till indragningarna?");
    castAll(vote, 31);
  }

  private MeetingId plan(String name, String place, String at) {
    Instant starts = LocalDateTime.parse(at).atZone(DatabaseClock.ZONE).toInstant();
    return stage.system(() -> meetings.plan(council, new MeetingPlan(name, place, starts, true)));
  }

  private ItemId add(MeetingId meeting, String name, String text, String proposal) {
    return stage.as(leader, () -> agenda.add(meeting, new ItemText(name, text, proposal)));
  }

  /** Ekudden's seat comes, but its holder leaves the vote to whoever tries the demo. */
  private void arrive(MeetingId meeting, int most) {
    PersonId ekudden = cast.person(EKUDDENS_SEAT);
    stage.as(ekudden, () -> presence.checkIn(meeting));
    holders.stream()
        .filter(holder -> !holder.equals(ekudden))
        .limit(most - 1L)
        .forEach(holder -> stage.as(holder, () -> presence.checkIn(meeting)));
  }

  private VoteId open(ItemId item, String question) {
    VoteId id =
        stage.as(
            leader,
            () ->
                votes.prepare(
                    item, new VoteText(question, "Förslaget i dagordningen", "Förslaget faller")));
    stage.as(leader, () -> votes.open(id, (Duration) null));
    return id;
  }

  private void castAll(VoteId vote, int most) {
    PersonId ekudden = cast.person(EKUDDENS_SEAT);
    holders.stream()
        .filter(holder -> !holder.equals(ekudden))
        .limit(most)
        .forEach(
            holder -> {
              int lot = lots.nextInt(10);
              Choice choice = lot < 6 ? Choice.YES : lot < 9 ? Choice.NO : Choice.ABSTAIN;
              stage.as(holder, () -> casting.cast(vote, choice));
            });
  }
}
