package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.PresidiumMember;
import org.radslag.kernel.PersonId;
import org.radslag.matters.Anchoring;
import org.radslag.matters.AnswerForm;
import org.radslag.matters.AnswerForm.Reply;
import org.radslag.matters.Backing;
import org.radslag.matters.Binding;
import org.radslag.matters.Circle;
import org.radslag.matters.ConsultationForm;
import org.radslag.matters.DecisionForm;
import org.radslag.matters.DocumentForm;
import org.radslag.matters.DocumentId;
import org.radslag.matters.Documents;
import org.radslag.matters.Embargo;
import org.radslag.matters.MatterForm;
import org.radslag.matters.MatterId;
import org.radslag.matters.Matters;
import org.radslag.matters.ReleasePlan;
import org.radslag.matters.Ring;
import org.radslag.matters.Secrecy;
import org.radslag.matters.SheetId;
import org.radslag.matters.Sheets;
import org.radslag.matters.SoundingForm;
import org.radslag.matters.SoundingId;
import org.radslag.matters.SoundingRounds;
import org.radslag.matters.Soundings;
import org.radslag.matters.Stance;
import org.radslag.matters.Way;
import org.radslag.matters.Weight;
import org.radslag.membership.AssociationCard;
import org.radslag.platform.DatabaseClock;

/** The city group's mandate sheet, the budget that is negotiated, and what the chairs are asked. */
@ApplicationScoped
class MatterScene {

  private static final String OFFICE = "240069";
  private static final String BOARD = "203578";

  /** The places of the sheet's lines that the matters of the scene fall under. */
  private static final int BUDGET = 0;

  private static final int AGREEMENT = 2;
  private static final int REPLY = 4;

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Roles roles;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Presidium presidium;
  @Inject Sheets sheets;
  @Inject Matters matters;
  @Inject Documents documents;
  @Inject Secrecy secrecy;
  @Inject Anchoring anchoring;
  @Inject Soundings soundings;
  @Inject SoundingRounds rounds;

  private ArenaId city;
  private SheetId sheet;
  private PersonId leader;

  /** 20 November: the office proposes a sheet. */
  void sheet() {
    stage.at("2026-11-20T09:00:00");
    city = city();
    chairs();
    PersonId office = cast.person(OFFICE);
    sheet = stage.as(office, () -> sheets.propose(city, MatterTexts.sheet()));
  }

  /** 23 November: the board decides it. */
  void decideSheet() {
    stage.at("2026-11-23T19:00:00");
    PersonId board = cast.person(BOARD);
    stage.as(board, () -> sheets.decide(sheet));
  }

  private ArenaId city() {
    return arenas.all().stream()
        .filter(arena -> arena.name().equals(ArenaScene.CITY))
        .map(ArenaCard::id)
        .findFirst()
        .orElseThrow();
  }

  /** Every association of the city has a chair who can be asked. */
  private void chairs() {
    for (AssociationCard home : arenas.associationsOf(city)) {
      cast.person(BOARD); // As the system, which may see who holds a role.
      if (roles.holders(Role.ASSOCIATION_CHAIR, home.id().value()).isEmpty()) {
        List<String> voters = cast.votersOf(home.name(), 3);
        PersonId chair = cast.person(voters.get(voters.size() - 1));
        stage.system(() -> roles.grant(chair, Role.ASSOCIATION_CHAIR, home.id().value()));
      }
    }
  }

  /** 15 December: the negotiation about the city's budget, under embargo. */
  void budget() {
    stage.at("2026-12-15T09:00:00");
    leader = leader();
    Instant embargo = at("2027-01-20T12:00:00");
    MatterId budget =
        register(
            MatterTexts.BUDGET,
            MatterTexts.BUDGET_ABOUT,
            Weight.PRINCIPLE,
            Ring.NEGOTIATORS,
            "2027-02-05T12:00:00",
            BUDGET,
            new Embargo(embargo, false));
    stage.as(
        leader,
        () ->
            documents.add(
                budget,
                new DocumentForm(
                    MatterTexts.POSITION,
                    MatterTexts.POSITION_TEXT,
                    Ring.NEGOTIATORS,
                    Embargo.NONE)));
    stage.at("2026-12-15T14:00:00");
    DocumentId proposal =
        stage.as(
            leader,
            () ->
                documents.add(
                    budget,
                    new DocumentForm(
                        MatterTexts.PROPOSAL,
                        MatterTexts.PROPOSAL_TEXT,
                        Ring.NEGOTIATORS,
                        new Embargo(embargo, false))));
    stage.as(leader, () -> secrecy.plan(budget, new ReleasePlan(null, Ring.DELEGATES, embargo)));
    stage.as(
        leader,
        () -> secrecy.plan(budget, new ReleasePlan(null, Ring.MEMBERS, at("2027-01-21T20:00:00"))));
    stage.as(
        leader,
        () ->
            secrecy.plan(
                budget, new ReleasePlan(proposal, Ring.MEMBERS, at("2027-01-21T20:00:00"))));
    stage.as(
        leader,
        () ->
            anchoring.consult(
                budget,
                new ConsultationForm(
                    LocalDate.of(2026, 12, 10), MatterTexts.COUNCIL, MatterTexts.COUNCIL_SAID)));
  }

  /**
   * 4 to 8 January: the chairs are asked about a reply, and the group decides with their answer.
   */
  void reply() {
    stage.at("2027-01-04T09:00:00");
    MatterId reply =
        register(
            MatterTexts.REPLY,
            MatterTexts.REPLY_ABOUT,
            Weight.ROUTINE,
            Ring.MEMBERS,
            "2027-01-08T16:00:00",
            REPLY,
            Embargo.NONE);
    SoundingId sounding =
        stage.as(
            leader,
            () ->
                soundings.ask(
                    new SoundingForm(
                        reply, Circle.CHAIRS, Ring.MEMBERS, 30, MatterTexts.REPLY_QUESTIONS)));
    answer(sounding);
    stage.at("2027-01-05T15:01:00");
    cast.person(BOARD); // As the system, which closes what its own job has not closed yet.
    if (rounds.toClose().contains(sounding)) {
      stage.system(() -> rounds.close(sounding));
    }
    stage.at("2027-01-05T18:00:00");
    stage.as(
        leader,
        () ->
            anchoring.decide(
                reply,
                new DecisionForm(
                    Way.GROUP,
                    null,
                    LocalDate.of(2027, 1, 5),
                    Binding.DECIDING,
                    MatterTexts.REPLY_DECIDED)));
  }

  private void answer(SoundingId sounding) {
    List<PersonId> chairs = arenas.associationsOf(city).stream().map(this::chairOf).toList();
    for (int at = 0; at < chairs.size() - 5; at++) {
      stage.at(LocalDateTime.parse("2027-01-04T10:00:00").plusMinutes(40L * at));
      PersonId chair = chairs.get(at);
      int who = at;
      AnswerForm form =
          new AnswerForm(
              Backing.values()[who % 4 == 0 ? 1 : who % 7 == 0 ? 2 : 0],
              IntStream.range(0, MatterTexts.REPLY_QUESTIONS.size())
                  .mapToObj(question -> reply(who, question))
                  .toList());
      stage.as(chair, () -> soundings.answer(sounding, form));
    }
  }

  private static Reply reply(int who, int question) {
    Stance stance =
        (who + question) % 5 == 4
            ? Stance.NO
            : (who * 3 + question) % 8 == 7 ? Stance.UNSURE : Stance.YES;
    String remark = question == 0 ? MatterTexts.REMARKS.getOrDefault(who, "") : "";
    return new Reply(stance, remark);
  }

  private PersonId chairOf(AssociationCard home) {
    cast.person(BOARD); // As the system, which may see who holds a role.
    return roles.holders(Role.ASSOCIATION_CHAIR, home.id().value()).get(0);
  }

  /** 12 January: one question that waits for the chairs, and one that there is no time for. */
  void today() {
    stage.at("2027-01-12T09:00:00");
    MatterId centres =
        register(
            MatterTexts.CENTRES,
            MatterTexts.CENTRES_ABOUT,
            Weight.ROUTINE,
            Ring.DELEGATES,
            "2027-01-15T17:00:00",
            REPLY,
            Embargo.NONE);
    stage.as(
        leader,
        () ->
            soundings.ask(
                new SoundingForm(
                    centres, Circle.CHAIRS, Ring.DELEGATES, 34, MatterTexts.CENTRES_QUESTIONS)));
    stage.at("2027-01-12T10:30:00");
    register(
        MatterTexts.AGREEMENT,
        MatterTexts.AGREEMENT_ABOUT,
        Weight.PRINCIPLE,
        Ring.BODY,
        "2027-01-14T12:00:00",
        AGREEMENT,
        new Embargo(null, true));
  }

  private MatterId register(
      String title,
      String about,
      Weight weight,
      Ring ring,
      String deadline,
      int line,
      Embargo until) {
    MatterForm form =
        new MatterForm(city, title, about, weight, false, ring, at(deadline), line, until);
    return stage.as(leader, () -> matters.register(form));
  }

  /** Whoever leads the city group; the board while it has none. */
  private PersonId leader() {
    PersonId board = cast.person(BOARD);
    return bodies
        .group(city)
        .map(BodyCard::id)
        .flatMap(group -> presidium.of(group).stream().findFirst())
        .map(PresidiumMember::person)
        .orElse(board);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(DatabaseClock.ZONE).toInstant();
  }
}
