package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.BallotBox;
import org.radslag.ballots.Board;
import org.radslag.ballots.CastAnswer;
import org.radslag.ballots.ElectionHours;
import org.radslag.ballots.Roll;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.snapshot.FrozenMember;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.Snapshots;

/** Members of the demo in the booth: they encrypt as their devices would, and cast. */
@ApplicationScoped
class Voting {

  private static final List<List<Integer>> BLANK = List.of(List.of(1, 0, 0));
  private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
  private static final List<List<Integer>> NO = List.of(List.of(0, 0, 1));

  /** Of a hundred, so many say yes, and so many more no. */
  private static final int SAY_YES = 54;

  private static final int SAY_YES_OR_NO = 96;

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Arenas arenas;
  @Inject Snapshots snapshots;
  @Inject Roll roll;
  @Inject Board board;
  @Inject BallotBox box;
  @Inject ElectionHours hours;

  private final SecureRandom random = new SecureRandom();

  /** Opens it at its hour; those on the roll whom nobody plays are its voters, in any order. */
  void open(PlayedVote vote) {
    stage.asSystem(() -> hours.pass(vote.election));
    SnapshotId frozen = stage.ask(snapshots::latest).get(0).id();
    Set<AssociationId> homes =
        arenas.associationsOf(vote.arena).stream()
            .map(AssociationCard::id)
            .collect(Collectors.toSet());
    Set<PersonId> personas = new HashSet<>(cast.personas());
    vote.voters =
        new ArrayList<>(
            stage.ask(() -> snapshots.inForce(frozen)).stream()
                .filter(member -> homes.contains(member.votesIn()))
                .map(FrozenMember::member)
                .filter(member -> !personas.contains(member))
                .sorted(java.util.Comparator.comparing(PersonId::toString))
                .toList());
    Collections.shuffle(vote.voters, vote.chance);
  }

  /** Lets the voters from one place in the order to another vote now, or vote again. */
  void cast(PlayedVote vote, int from, int to) {
    byte[] record = board.record(vote.uuid).orElseThrow();
    Election election = Election.read(record);
    List<PersonId> voters = vote.voters.subList(from, to);
    List<CredentialCode> codes = voters.stream().map(voter -> code(vote, voter)).toList();
    List<List<List<Integer>>> choices = voters.stream().map(any -> choice(vote)).toList();
    List<byte[]> ballots =
        IntStream.range(0, voters.size())
            .parallel()
            .mapToObj(
                i ->
                    new BallotMaker(
                            election, codes.get(i).credential(Devices.GROUP, vote.uuid), random)
                        .make(choices.get(i)))
            .toList();
    for (int i = 0; i < voters.size(); i++) {
      byte[] ballot = ballots.get(i);
      CastAnswer answer = stage.asks(voters.get(i), () -> box.cast(vote.uuid, ballot));
      if (!(answer instanceof CastAnswer.Recorded)) {
        throw new IllegalStateException("A ballot of the demo was not recorded: " + answer);
      }
    }
  }

  /** The code that stands in a voter's letter. */
  String letter(PlayedVote vote, PersonId voter) {
    return vote.codes.get(stage.asks(voter, () -> roll.mine(vote.election)).pseudonym());
  }

  private CredentialCode code(PlayedVote vote, PersonId voter) {
    return CredentialCode.typed(letter(vote, voter).toCharArray());
  }

  private static List<List<Integer>> choice(PlayedVote vote) {
    int drawn = vote.chance.nextInt(100);
    return drawn < SAY_YES ? YES : drawn < SAY_YES_OR_NO ? NO : BLANK;
  }

  /** Closes it at its hour, and adds up. */
  void close(PlayedVote vote) {
    stage.asSystem(() -> hours.pass(vote.election));
    stage.asSystem(() -> hours.tally(vote.election));
  }

  /** Puts on the board what its hours have brought together so far. */
  void publish(PlayedVote vote) {
    stage.asSystem(() -> hours.pass(vote.election));
    stage.asSystem(() -> hours.publish(vote.election));
  }
}
