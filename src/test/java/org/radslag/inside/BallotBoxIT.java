package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.ballots.BallotBox;
import org.radslag.ballots.CastAnswer;
import org.radslag.ballots.Channel;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.ballots.LineState;
import org.radslag.ballots.RegistrarLine;
import org.radslag.ballots.RegistrarRoll;
import org.radslag.ballots.Roll;
import org.radslag.ballots.RollLineCard;
import org.radslag.inside.SecretVotes.Vote;
import org.radslag.inside.SecretVotes.Voter;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;

/** What the ballot box takes, from whom, and what the roll says of it. */
@ExtendWith(ArquillianExtension.class)
class BallotBoxIT {

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject SecretVotes votes;
  @Inject BallotBox box;
  @Inject Elections elections;
  @Inject Roll roll;
  @Inject Clock clock;
  @Inject As as;

  @Test
  void nothing_is_taken_before_the_start_protocol_is_signed_though_the_hour_has_come()
      throws InterruptedException {
    Vote vote = votes.sealed(8, true, clock.instant().plus(Duration.ofHours(5)));
    Thread.sleep(1_500);
    assertEquals(
        ElectionState.SEALED, as.system(() -> elections.find(vote.id())).orElseThrow().state());
    assertEquals("ballots.refused.election-sealed", refusal(vote, 0, 0));
  }

  @Test
  void a_ballot_counts_for_its_own_credential_alone_and_only_when_it_is_whole() {
    Vote vote = votes.open(8, true, Duration.ofHours(5));
    assertEquals("ballots.refused.not-your-credential", refusal(vote, 0, 1));
    byte[] whole = votes.ballot(vote, vote.voters().get(0).credential(), SecretVotes.YES);
    byte[] broken =
        new String(whole, StandardCharsets.ISO_8859_1)
            .replaceFirst("\"challenge\":\"[0-9]", "\"challenge\":\"1")
            .replaceFirst("\"response\":\"[0-9]", "\"response\":\"2")
            .getBytes(StandardCharsets.ISO_8859_1);
    CastAnswer.Refused refused = (CastAnswer.Refused) cast(vote, 0, broken);
    assertEquals(CastAnswer.Fault.BALLOT, refused.fault());
    assertTrue(refused.check().number() > 300, refused.check().name());
    PersonId stranger =
        votes.sealed(30, true, clock.instant().plus(Duration.ofHours(5))).voters().get(0).person();
    CastAnswer foreign = as.member(stranger, () -> box.cast(vote.uuid(), whole));
    assertEquals("ballots.refused.not-on-roll", ((CastAnswer.Refused) foreign).key());
    assertEquals(
        "ballots.roll.other-association", as.member(stranger, () -> roll.mine(vote.id())).reason());
  }

  @Test
  void in_a_light_vote_the_servers_codes_open_the_box_and_the_record_says_whose_they_are() {
    Vote vote = votes.openLight(8);
    assertTrue(votes(vote, 0) instanceof CastAnswer.Recorded);
    assertTrue(
        vote.record()
            .texts()
            .credentialAuthority()
            .orElseThrow()
            .startsWith("Servern; röstlängd "));
    Vote standard = votes.sealed(8, true, clock.instant().plus(Duration.ofHours(5)));
    assertEquals(List.of(), as.system(() -> roll.codes(standard.id())));
    assertTrue(
        standard
            .record()
            .texts()
            .credentialAuthority()
            .orElseThrow()
            .startsWith("Kodansvarig Kim Lind; röstlängd "));
  }

  @Test
  void nobody_is_asked_in_secret_when_fewer_than_five_are_entitled() {
    var plan =
        votes.plan(Set.of(AssociationId.create()), true, clock.instant().plus(Duration.ofHours(5)));
    ElectionId id = as.system(() -> elections.prepare(plan)).value();
    Outcome<ElectionId> frozen = as.system(() -> elections.freeze(id));
    assertEquals("ballots.refused.too-few", frozen.reasons().get(0).reason());
    assertEquals(List.of(0, 5), frozen.reasons().get(0).details());
  }

  @Test
  void a_line_on_paper_gets_no_code_and_no_ballot() {
    var plan = votes.plan(votes.associations(8), true, clock.instant().plus(Duration.ofHours(5)));
    ElectionId id = as.system(() -> elections.prepare(plan)).value();
    as.system(() -> elections.freeze(id)).value();
    PersonId person = votes.entitled(plan).get(0);
    int before = as.system(() -> roll.credentialsFor(id)).size();
    assertTrue(as.member(person, () -> roll.choosePaper(id, person)).isDone());
    assertEquals(before - 1, as.system(() -> roll.credentialsFor(id)).size());
    assertEquals(Channel.PAPER, as.member(person, () -> roll.mine(id)).channel());
    assertEquals(1, as.system(() -> elections.find(id)).orElseThrow().paper());
  }

  @Test
  void without_revotes_the_first_ballot_stays() {
    Vote vote = votes.open(8, false, Duration.ofHours(5));
    assertTrue(votes(vote, 0) instanceof CastAnswer.Recorded);
    assertEquals("ballots.refused.no-revote", refusal(vote, 0, 0));
  }

  @Test
  void the_first_channel_wins_and_a_withdrawn_envelope_opens_the_other_again() {
    Vote vote = votes.open(8, true, Duration.ofHours(5));
    PersonId person = vote.voters().get(0).person();
    assertTrue(as.system(() -> roll.paper(vote.id(), person)).value());
    assertEquals("ballots.refused.on-paper", refusal(vote, 0, 0));
    assertEquals(
        "ballots.refused.envelope-there",
        as.system(() -> roll.paper(vote.id(), person)).reasons().get(0).reason());
    assertTrue(as.system(() -> roll.withdrawPaper(vote.id(), person)).isDone());
    assertTrue(votes(vote, 0) instanceof CastAnswer.Recorded);
    assertFalse(as.system(() -> roll.paper(vote.id(), person)).value());
    RollLineCard seen = as.system(() -> roll.lineOf(vote.id(), person));
    assertEquals(LineState.VOTED, seen.state());
    assertEquals(null, seen.credential());
    assertEquals(null, seen.pseudonym());
    assertTrue(seen.listed());
  }

  @Test
  void a_correction_needs_two_persons_and_the_old_line_never_votes() {
    Vote vote = votes.open(8, true, Duration.ofHours(5));
    PersonId person = vote.voters().get(0).person();
    List<PersonId> committee = List.of(PersonId.create(), PersonId.create());
    assertFalse(corrected(vote, committee.get(0), person));
    assertFalse(corrected(vote, committee.get(0), person));
    assertTrue(corrected(vote, committee.get(1), person));
    assertEquals("ballots.refused.not-your-credential", refusal(vote, 0, 0));
    assertEquals(1, as.system(() -> roll.closing(vote.id())).replaced().size());
    assertEquals(1, as.system(() -> roll.closing(vote.id())).blocked().size());
    assertEquals(committee.get(1), as.system(() -> roll.corrections(vote.id())).get(0).doneBy());
    RollLineCard line = as.member(person, () -> roll.mine(vote.id()));
    assertEquals(Channel.RESERVE, line.channel());
    assertEquals(LineState.OPEN, line.state());
  }

  private boolean corrected(Vote vote, PersonId who, PersonId person) {
    return as.member(who, () -> roll.assignReserve(vote.id(), person), Role.ELECTION_COMMITTEE)
        .value();
  }

  @Test
  void the_registrars_list_must_fit_the_roll_line_by_line() {
    var plan = votes.plan(votes.associations(8), true, clock.instant().plus(Duration.ofHours(5)));
    ElectionId id = as.system(() -> elections.prepare(plan)).value();
    as.system(() -> elections.freeze(id)).value();
    List<RegistrarLine> lines = as.system(() -> roll.credentialsFor(id));
    assertTrue(as.system(() -> elections.find(id)).orElseThrow().small());
    assertEquals("ballots.refused.credentials-lines", received(id, Map.of("nobody", "2")));
    Map<String, String> all = new java.util.HashMap<>();
    String proper = SecretVotes.GROUP.generator().text();
    lines.forEach(line -> all.put(line.pseudonym(), proper));
    assertEquals("ballots.refused.credentials-twice", received(id, all));
    int i = 3;
    for (RegistrarLine line : lines) {
      all.put(line.pseudonym(), Integer.toString(i++));
    }
    assertEquals("ballots.refused.credentials-improper", received(id, all));
  }

  private String received(ElectionId id, Map<String, String> credentials) {
    return as.system(() -> roll.receive(id, new RegistrarRoll("Kim Lind", credentials)))
        .reasons()
        .get(0)
        .reason();
  }

  @Test
  void the_applications_account_can_neither_take_ballots_away_nor_rewrite_the_board()
      throws SQLException {
    List<String> done = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "DELETE FROM ballot",
              "UPDATE ballot SET bytes = ''",
              "UPDATE ballot SET credential = ''",
              "DELETE FROM archive_event",
              "UPDATE archive_event SET bytes = ''",
              "UPDATE election_record SET bytes = ''",
              "DELETE FROM election_record",
              "DELETE FROM election_line",
              "UPDATE election SET closes_at = opens_at")) {
        assertThrows(SQLException.class, () -> statement.executeUpdate(sql), sql);
        done.add(sql);
      }
    }
    assertEquals(9, done.size());
  }

  private CastAnswer votes(Vote vote, int voter) {
    Voter own = vote.voters().get(voter);
    return cast(vote, voter, votes.ballot(vote, own.credential(), SecretVotes.NO));
  }

  /** Why a ballot of one voter is refused that was made with the credential of another. */
  private String refusal(Vote vote, int voter, int credential) {
    byte[] ballot = votes.ballot(vote, vote.voters().get(credential).credential(), SecretVotes.YES);
    return ((CastAnswer.Refused) cast(vote, voter, ballot)).key();
  }

  private CastAnswer cast(Vote vote, int voter, byte[] ballot) {
    return as.member(vote.voters().get(voter).person(), () -> box.cast(vote.uuid(), ballot));
  }
}
