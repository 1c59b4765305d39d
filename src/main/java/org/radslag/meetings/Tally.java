package org.radslag.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.Conduct;
import org.radslag.bodies.SeatId;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.verdict.Choice;
import org.radslag.meetings.verdict.Count;
import org.radslag.membership.Associations;
import org.radslag.membership.Members;
import org.radslag.rules.Rules;

/** Reads votes: their numbers, and the roll list once the vote is closed. */
@ApplicationScoped
class Tally {

  @PersistenceContext EntityManager data;
  @Inject Rules rules;
  @Inject Bodies bodies;
  @Inject Members members;
  @Inject Associations associations;

  /** Counts what was cast; right once the vote's row is locked for closing. */
  Count count(Vote vote) {
    Map<Choice, Long> numbers =
        casts(vote).stream()
            .collect(Collectors.groupingBy(CastVote::choice, Collectors.counting()));
    return new Count(
        numbers.getOrDefault(Choice.YES, 0L).intValue(),
        numbers.getOrDefault(Choice.NO, 0L).intValue(),
        numbers.getOrDefault(Choice.ABSTAIN, 0L).intValue(),
        roll(vote).size());
  }

  VoteCard card(Vote vote) {
    Roll roll = vote.roll() == null ? null : roll(vote);
    int cast =
        data.createQuery("select count(c) from CastVote c where c.key.within = :vote", Long.class)
            .setParameter("vote", vote.id().value())
            .getSingleResult()
            .intValue();
    return vote.card(
        roll == null ? 0 : roll.size(),
        roll == null ? 0 : roll.seats(),
        cast,
        VoteRules.of(rules.version(vote.ruleSet()), conduct(vote)));
  }

  /** The roll by association; with the answers only when the vote has been counted. */
  List<RollRow> list(Vote vote) {
    Map<SeatId, Choice> answers = new HashMap<>();
    if (vote.state() == VoteState.CLOSED || vote.state() == VoteState.VERDICT) {
      casts(vote).forEach(cast -> answers.put(cast.seat(), cast.choice()));
    }
    return list(vote.roll(), answers);
  }

  List<RollRow> list(java.util.UUID roll, Map<SeatId, Choice> answers) {
    List<RollLine> lines =
        data.createQuery("select l from RollLine l where l.key.within = :roll", RollLine.class)
            .setParameter("roll", roll)
            .setMaxResults(Count.LARGEST_ROLL)
            .getResultList();
    Map<PersonId, String> names = members.names(lines.stream().map(RollLine::person).toList());
    Map<AssociationId, String> places = associations.names();
    return lines.stream()
        .map(
            line ->
                new RollRow(
                    line.seat(),
                    line.association() == null ? "" : places.getOrDefault(line.association(), ""),
                    line.person(),
                    names.getOrDefault(line.person(), ""),
                    line.place(),
                    answers.get(line.seat())))
        .sorted(Comparator.comparing(RollRow::associationName).thenComparing(RollRow::name))
        .toList();
  }

  private Optional<Conduct> conduct(Vote vote) {
    Meeting meeting = data.find(Meeting.class, vote.meeting().value());
    return bodies.conduct(meeting.body());
  }

  private Roll roll(Vote vote) {
    return data.find(Roll.class, vote.roll());
  }

  private List<CastVote> casts(Vote vote) {
    return data.createQuery("select c from CastVote c where c.key.within = :vote", CastVote.class)
        .setParameter("vote", vote.id().value())
        .setMaxResults(Count.LARGEST_ROLL)
        .getResultList();
  }
}
