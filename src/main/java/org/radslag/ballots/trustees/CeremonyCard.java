package org.radslag.ballots.trustees;

import java.util.List;
import org.radslag.ballots.ElectionCard;

/**
 * How far the trustees of an election have come.
 *
 * @param people the trustees by place, the registrar first
 * @param stage what all are doing now; null when nothing waits for trustees
 * @param own the caller's place; 0 for the registrar, -1 for anybody else
 * @param aloud the fingerprint that everybody must have the same in this stage, or empty
 * @param protocols the protocols that can be read
 */
public record CeremonyCard(
    ElectionCard election,
    List<TrusteeCard> people,
    TrusteeStage stage,
    int own,
    List<Aloud> aloud,
    List<ProtocolKind> protocols) {

  /** A fingerprint to read aloud. */
  public record Aloud(TrusteeStage stage, String text) {}

  public CeremonyCard {
    people = List.copyOf(people);
    aloud = List.copyOf(aloud);
    protocols = List.copyOf(protocols);
  }

  /** Whether the next step waits for the caller. */
  public boolean isMyTurn() {
    return stage != null
        && people.stream().anyMatch(p -> p.place() == own && own > 0 && !p.done().contains(stage));
  }
}
