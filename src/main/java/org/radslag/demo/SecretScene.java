package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.Profile;
import org.radslag.kernel.PersonId;
import org.radslag.membervotes.Basis;
import org.radslag.membervotes.Calling;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.QuestionText;
import org.radslag.membervotes.VoteForm;
import org.radslag.platform.DatabaseClock;

/** Three secret votes: one closed and counted, one closed that waits for its trustees, one open. */
@ApplicationScoped
class SecretScene {

  private static final String BOARD = "203578";

  /** In the first vote 300 members vote, and the first hundred of them once more. */
  private static final int POOL_VOTERS = 300;

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Arenas arenas;
  @Inject MemberVotes votes;
  @Inject Calling calling;
  @Inject Keyholding keys;
  @Inject Voting voting;
  @Inject Devices home;

  private PlayedVote pool;
  private PlayedVote pact;
  private PlayedVote school;

  /** 27 November: the vote on the swimming pool is called. */
  void callPool() {
    stage.at("2026-11-27T10:00:00");
    pool =
        call(
            "Almvik",
            SecretTexts.POOL_TITLE,
            SecretTexts.POOL_DECISION,
            SecretTexts.POOL_QUESTION,
            SecretTexts.pool(),
            "2026-12-01",
            "2026-12-16T08:00:00",
            "2026-12-28T20:00:00");
  }

  /** 2 December: roll, keys, codes, trial. */
  void preparePool() {
    stage.at("2026-12-02T10:00:00");
    keys.prepare(pool);
  }

  /** 16 and 17 December: the first vote. */
  void openPool() {
    stage.at("2026-12-16T08:00:00");
    voting.open(pool);
    stage.at("2026-12-16T09:30:00");
    voting.cast(pool, 0, 80);
    stage.at("2026-12-17T09:30:00");
    voting.cast(pool, 80, 150);
  }

  /** 20 and 27 December: many more vote, and some change their minds. */
  void fillPool() {
    stage.at("2026-12-20T11:00:00");
    voting.cast(pool, 0, 100);
    voting.cast(pool, 150, 220);
    stage.at("2026-12-27T19:00:00");
    voting.cast(pool, 220, POOL_VOTERS);
  }

  /** 28 and 29 December: closed, counted, signed. */
  void countPool() {
    stage.at("2026-12-28T20:00:00");
    voting.close(pool);
    stage.at("2026-12-29T10:00:00");
    keys.count(pool);
    leave(pool, List.of());
  }

  /** 17 December: two more votes are called. */
  void callMore() {
    stage.at("2026-12-17T14:00:00");
    pact =
        call(
            "Hallonäs",
            SecretTexts.PACT_TITLE,
            SecretTexts.PACT_DECISION,
            SecretTexts.PACT_QUESTION,
            SecretTexts.pact(),
            "2026-12-31",
            "2027-01-05T19:00:00",
            "2027-01-12T12:00:00");
    stage.at("2026-12-17T15:00:00");
    school =
        call(
            "Brunnsala",
            SecretTexts.SCHOOL_TITLE,
            SecretTexts.SCHOOL_DECISION,
            SecretTexts.SCHOOL_QUESTION,
            SecretTexts.school(),
            "2026-12-31",
            "2027-01-07T08:00:00",
            "2027-01-17T20:00:00");
  }

  /** 2 January: both get their rolls, keys and codes. */
  void prepareMore() {
    stage.at("2027-01-02T10:00:00");
    keys.prepare(pact);
    keys.prepare(school);
  }

  /** 5 January: the one opens. */
  void openPact() {
    stage.at("2027-01-05T19:00:00");
    voting.open(pact);
    stage.at("2027-01-05T20:15:00");
    voting.cast(pact, 0, 30);
  }

  /** 7 January: the other opens, and a member has her code. */
  void openSchool() {
    stage.at("2027-01-07T08:00:00");
    voting.open(school);
    stage.at("2027-01-07T08:20:00");
    voting.cast(school, 0, 20);
    leave(school, List.of("200316"));
  }

  /** 11 January: more vote in both. */
  void fillMore() {
    stage.at("2027-01-11T19:00:00");
    voting.cast(pact, 30, 60);
    voting.cast(school, 20, 36);
  }

  /** 12 January: one has closed at noon, and waits for two of its trustees. */
  void closePact() {
    stage.at("2027-01-12T17:00:00");
    voting.close(pact);
    leave(pact, List.of());
    voting.publish(school);
  }

  private PlayedVote call(
      String place,
      String title,
      String decision,
      String question,
      Map<Passage, String> texts,
      String cutOff,
      String opens,
      String closes) {
    ArenaId arena =
        arenas.all().stream()
            .filter(one -> one.name().equals(place))
            .map(ArenaCard::id)
            .findFirst()
            .orElseThrow();
    VoteForm form =
        new VoteForm(
            arena,
            null,
            Basis.BOARD,
            decision,
            title,
            true,
            Profile.STANDARD,
            true,
            LocalDate.parse(cutOff),
            at(opens),
            at(closes),
            null,
            List.of(QuestionText.proposal(question, "Ja", "Nej")),
            texts);
    PersonId board = cast.person(BOARD);
    MemberVoteId id = stage.as(board, () -> votes.draft(form));
    stage.system(() -> calling.submit(id));
    return new PlayedVote(id, arena, title);
  }

  /** Says what lies at home with whom, for whoever goes on with the vote. */
  private void leave(PlayedVote vote, List<String> members) {
    List<Devices.Thing> things = new ArrayList<>();
    things.add(new Devices.Thing("vote", vote.title, vote.uuid, ""));
    for (String member : members) {
      String code = voting.letter(vote, cast.person(member));
      things.add(new Devices.Thing("letter", cast.name(member), code, ""));
    }
    for (int place = 1; place <= PlayedVote.TRUSTEES; place++) {
      String name = cast.name(Keyholding.trustee(place));
      things.add(new Devices.Thing("trustee", name, Devices.PASSPHRASE, Devices.keyFile(place)));
    }
    String registrar = cast.name(Keyholding.registrar());
    things.add(new Devices.Thing("registrar", registrar, Devices.PASSPHRASE, "registrar.key"));
    String auditor = cast.name(Keyholding.auditor());
    things.add(new Devices.Thing("auditor", auditor, Devices.PASSPHRASE, "auditor.key"));
    home.list(vote.uuid, things);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(DatabaseClock.ZONE).toInstant();
  }
}
