package org.radslag.motions;

import java.util.List;
import org.radslag.kernel.Refusal;

/**
 * What there is to say of a motion's text.
 *
 * @param verdicts on each clause, in their order
 * @param faults what stands in the way of handing it in
 */
public record TextReport(List<ClauseVerdict> verdicts, List<Refusal> faults, TextLimits limits) {

  public TextReport {
    verdicts = List.copyOf(verdicts);
    faults = List.copyOf(faults);
  }

  /** Whether a field stands in the way. */
  public boolean isFaulty(String field) {
    return faults.stream().anyMatch(fault -> fault.field().equals(field));
  }
}
