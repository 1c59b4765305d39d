package org.radslag.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.radslag.access.Caller;

/** The system's own care for seats, outside any request. */
@ApplicationScoped
class SeatsWork {

  @Inject Caller caller;
  @Inject GoneAssociations gone;

  @ActivateRequestContext
  void endSeats() {
    caller.becomeSystem();
    gone.endSeats();
  }
}
