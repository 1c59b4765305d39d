package org.radslag.influence;

import java.util.List;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.SeatPlan;
import org.radslag.kernel.Refusal;

/**
 * What a change of model would do, computed and not yet done.
 *
 * @param seats the seats of the body it founds; none where it founds none
 * @param bodyKind what it founds; null where it founds nothing
 * @param goesOn the council that goes on under the new model; null where none does
 * @param ending the bodies that end, in order
 * @param receiver who takes over open items; null when nobody is there to, or when a new body does
 * @param lines the transition table
 * @param faults what stands in the way; none when it can be proposed
 */
public record Preview(
    ModelCard from,
    ModelKind to,
    List<SeatPlan> seats,
    BodyKind bodyKind,
    BodyId goesOn,
    List<BodyId> ending,
    BodyId receiver,
    List<TransitionLine> lines,
    List<Refusal> faults) {

  /** The mandates or seats with a fate. */
  public List<TransitionLine> with(Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).toList();
  }
}
