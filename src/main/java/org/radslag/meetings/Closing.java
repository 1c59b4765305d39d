package org.radslag.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.radslag.access.Caller;

/** The system's own closing of votes, outside any request. */
@ApplicationScoped
class Closing {

  @Inject Caller caller;
  @Inject Votes votes;

  @ActivateRequestContext
  void closeDue() {
    caller.becomeSystem();
    votes.due().forEach(votes::closeDue);
  }
}
