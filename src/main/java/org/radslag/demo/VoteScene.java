package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.Profile;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membervotes.Basis;
import org.radslag.membervotes.Calling;
import org.radslag.membervotes.Information;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.QuestionText;
import org.radslag.membervotes.Supports;
import org.radslag.membervotes.VoteForm;
import org.radslag.membervotes.VoteView;
import org.radslag.platform.DatabaseClock;

/** A vote of all members that is called, and one for which members collect support. */
@ApplicationScoped
class VoteScene {

  private static final String BOARD = "203578";
  private static final String MEMBER = "201674";
  private static final int SUPPORTERS_EACH = 5;

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Arenas arenas;
  @Inject MemberVotes votes;
  @Inject Calling calling;
  @Inject Supports supports;
  @Inject Information information;

  private ArenaId city;

  /** 8 and 9 January: a member asks for a vote, and others support it. */
  void collect() {
    stage.at("2027-01-08T12:00:00");
    city =
        arenas.all().stream()
            .filter(arena -> arena.name().equals(ArenaScene.CITY))
            .map(ArenaCard::id)
            .findFirst()
            .orElseThrow();
    PersonId member = cast.person(MEMBER);
    MemberVoteId id =
        stage.as(
            member,
            () ->
                votes.draft(
                    form(
                        Basis.MEMBERS,
                        "",
                        VoteTexts.MINUTES_TITLE,
                        false,
                        null,
                        null,
                        VoteTexts.MINUTES_QUESTIONS,
                        VoteTexts.minutes())));
    stage.as(member, () -> calling.submit(id));
    int minute = 0;
    for (AssociationCard home : arenas.associationsOf(city)) {
      for (String number : cast.votersOf(home.name(), SUPPORTERS_EACH)) {
        stage.at(LocalDateTime.parse("2027-01-08T13:00:00").plusMinutes(20L * minute++));
        PersonId one = cast.person(number);
        stage.as(one, () -> supports.give(id));
      }
    }
  }

  /** 12 January: the vote about rents is called, and a member asks about it. */
  void call() {
    stage.at("2027-01-12T11:00:00");
    PersonId board = cast.person(BOARD);
    MemberVoteId id =
        stage.as(
            board,
            () ->
                votes.draft(
                    form(
                        Basis.BOARD,
                        VoteTexts.RENTS_DECISION,
                        VoteTexts.RENTS_TITLE,
                        true,
                        at("2027-01-21T20:00:00"),
                        at("2027-01-28T20:00:00"),
                        VoteTexts.RENTS_QUESTIONS,
                        VoteTexts.rents())));
    // As the system, which needs no second person and writes to nobody.
    stage.system(() -> calling.submit(id));
    stage.at("2027-01-12T14:20:00");
    PersonId member = cast.person(MEMBER);
    stage.as(member, () -> information.ask(id, VoteTexts.RENTS_ASKED));
    stage.at("2027-01-12T16:05:00");
    stage.as(board, () -> information.answer(id, inquiry(id), VoteTexts.RENTS_ANSWERED));
  }

  private UUID inquiry(MemberVoteId id) {
    return votes.view(id).map(VoteView::inquiries).orElseThrow().get(0).id();
  }

  private VoteForm form(
      Basis basis,
      String decision,
      String title,
      boolean binding,
      Instant opens,
      Instant closes,
      List<QuestionText> questions,
      Map<Passage, String> texts) {
    return new VoteForm(
        city,
        null,
        basis,
        decision,
        title,
        binding,
        Profile.STANDARD,
        true,
        opens == null ? null : LocalDate.of(2027, 1, 15),
        opens,
        closes,
        null,
        questions,
        texts);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(DatabaseClock.ZONE).toInstant();
  }
}
