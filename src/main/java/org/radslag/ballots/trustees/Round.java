package org.radslag.ballots.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Group;

/** Puts together where the trustees of an election are. */
@ApplicationScoped
class Round {

  static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();

  @Inject Seats seats;
  @Inject Protocols protocols;
  @Inject Board board;

  /** One look at a table. */
  record Look(
      ElectionCard election,
      List<TrusteeCard> people,
      CeremonyTable table,
      Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said,
      TrusteeStage stage) {

    ElectionId id() {
      return election.id();
    }

    /** What this trustee has said in a stage, or null. */
    TrusteeMessage said(TrusteeStage one, int place) {
      SortedMap<Integer, TrusteeMessage> messages = said.get(one);
      return messages == null ? null : messages.get(place);
    }
  }

  /** The table of an election; empty when nobody has been named. */
  Optional<Look> look(ElectionCard election) {
    ElectionId id = election.id();
    return seats
        .since(id)
        .map(
            since -> {
              List<TrusteeCard> people = seats.people(id);
              Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said = seats.said(id);
              List<String> names =
                  people.stream().filter(p -> !p.isRegistrar()).map(TrusteeCard::name).toList();
              CeremonyTable table =
                  new CeremonyTable(
                      new CeremonyTable.Frame(
                          election.uuid(),
                          GROUP,
                          election.threshold(),
                          election.title(),
                          names,
                          since),
                      said);
              return new Look(election, people, table, said, stage(election, table));
            });
  }

  /** What all are doing now; null when nothing waits for trustees. */
  private TrusteeStage stage(ElectionCard election, CeremonyTable table) {
    ElectionId id = election.id();
    return switch (election.state()) {
      case PREPARED, FROZEN -> table.stage().orElse(null);
      case SEALED -> starting(election, table);
      case TALLIED -> TrusteeStage.DECRYPT;
      case COUNTED ->
          protocols.isWritten(id, ProtocolKind.COUNT) && !table.complete(TrusteeStage.COUNT)
              ? TrusteeStage.COUNT
              : null;
      default -> null;
    };
  }

  private TrusteeStage starting(ElectionCard election, CeremonyTable table) {
    if (trial(election).isPresent() && !table.complete(TrusteeStage.KEYCHECK)) {
      return TrusteeStage.KEYCHECK;
    }
    boolean written = protocols.isWritten(election.id(), ProtocolKind.START);
    return written && !table.complete(TrusteeStage.START) ? TrusteeStage.START : null;
  }

  Optional<Protocols.Trial> trial(ElectionCard election) {
    return protocols.trial(election.id(), election.uuid(), GROUP);
  }

  /**
   * Hash of the Setup event, the archive's last while no ballot can come, once the trial was held.
   */
  Optional<String> setup(ElectionCard election) {
    return election.state() == ElectionState.SEALED && trial(election).isPresent()
        ? Optional.of(election.head())
        : Optional.empty();
  }

  /** The trustees' record of a sealed election. */
  Trustees trustees(ElectionCard election) {
    return Trustees.read(GROUP, board.trustees(election.uuid()).orElseThrow());
  }

  /** Whether nothing but the trustees has yet to come for the record. */
  static boolean isOpenForKeys(ElectionState state) {
    return state == ElectionState.FROZEN;
  }
}
