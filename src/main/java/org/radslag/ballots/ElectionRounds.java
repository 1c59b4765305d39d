package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import org.radslag.access.Caller;

/** The system's own rounds over the elections, outside any request. */
@ApplicationScoped
class ElectionRounds {

  @Inject Caller caller;
  @Inject ElectionHours hours;

  /** What must happen to the second: opening, gathering, closing. */
  @ActivateRequestContext
  void punctual() {
    caller.becomeSystem();
    hours.in(List.of(ElectionState.PROVEN, ElectionState.OPEN)).stream()
        .filter(hours::isDue)
        .forEach(hours::pass);
  }

  /** What takes its time: writing batches, adding up, counting. */
  @ActivateRequestContext
  void thorough() {
    caller.becomeSystem();
    hours.in(List.of(ElectionState.OPEN)).forEach(hours::publish);
    hours.in(List.of(ElectionState.CLOSED)).forEach(hours::tally);
    hours.in(List.of(ElectionState.TALLIED)).forEach(hours::count);
  }
}
