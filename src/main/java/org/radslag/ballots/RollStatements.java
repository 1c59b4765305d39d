package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.RollTree;

/** Says who may vote in numbers and hashes, so that nobody can change it unseen. */
@ApplicationScoped
class RollStatements {

  @Inject Lines lines;
  @Inject Records records;
  @Inject Clock clock;

  /** Keeps the public list of credentials and the statement about the whole roll. */
  void keep(SecretElection election) {
    List<Line> roll = lines.of(election.id());
    Map<Element, Integer> listed = new LinkedHashMap<>();
    for (Line line : roll) {
      if (line.credential() != null) {
        listed.put(Keys.GROUP.element(line.credential()), 1);
      }
    }
    Electorate electorate = Electorate.of(listed);
    records.keep(election.id(), RecordKind.CREDENTIALS, electorate.bytes());
    records.keep(
        election.id(),
        RecordKind.ROLL_STATEMENT,
        of(election.uuid(), roll, electorate.fingerprint()).text());
  }

  private RollStatement of(String uuid, List<Line> roll, String credentials) {
    int code = count(roll, Channel.CODE);
    int paper = count(roll, Channel.PAPER);
    int reserve = count(roll, Channel.RESERVE);
    List<byte[]> leaves = roll.stream().map(line -> leaf(uuid, line)).toList();
    return new RollStatement(
        uuid,
        Keys.GROUP.name(),
        LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear(),
        new RollStatement.Counts(code + paper, 0, code, paper, reserve),
        RollTree.root(leaves),
        credentials);
  }

  private static int count(List<Line> roll, Channel channel) {
    return (int) roll.stream().filter(line -> line.channel() == channel).count();
  }

  private static byte[] leaf(String uuid, Line line) {
    return RollTree.leaf(
        uuid,
        line.channel() == Channel.RESERVE ? "" : line.pseudonym(),
        line.channel().name().toLowerCase(Locale.ROOT),
        line.credential() == null ? "" : line.credential(),
        line.salt());
  }
}
